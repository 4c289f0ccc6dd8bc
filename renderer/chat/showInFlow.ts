import type { Editor, Place } from '../editor/editorStore.ts';

/**
 * Selects a place of the flow and brings it into view. The panels stay as they are: one who reads the chat goes on
 * reading it.
 */
export function showInFlow(editor: Editor, place: Place): void {
  const { inspectorOpen } = editor.store.getState();
  editor.goTo(place);
  editor.setPanel('inspector', inspectorOpen);
}

/** Opens a place of the flow in the inspector, to be changed there: also where the chat stands in its place. */
export function editInFlow(editor: Editor, place: Place): void {
  // The panel that has the focus keeps its place (useRightPanels); here the inspector is what one asks for.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  editor.goTo(place);
}
