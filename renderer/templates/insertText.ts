/** Types over a part of a field's text as if by hand: the field's own undo takes it back, and `input` is fired. */
export function insertText(field: HTMLTextAreaElement, from: number, to: number, text: string): void {
  field.focus();
  field.setSelectionRange(from, to);
  // Deprecated, but the one way that the browser's own undo knows; where it is gone the text still gets in.
  if (document.execCommand('insertText', false, text)) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

/** The template field that has the focus, for buttons beside it that insert a name; null where there is none. */
export function focusedTemplate(): HTMLTextAreaElement | null {
  const field = document.activeElement;
  return field instanceof HTMLTextAreaElement && field.dataset.template !== undefined ? field : null;
}
