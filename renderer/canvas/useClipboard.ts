import { useEffect } from 'react';
import { takesText } from '../ui/keyboard/shortcuts.ts';
import type { CanvasActions } from './actions/CanvasActions.ts';

/** Copy, cut and paste by the browser's own events: they need no permission, and carry the text across windows and hosts. */
export function useClipboard(actions: CanvasActions, onCanvas: () => boolean): void {
  useEffect(() => {
    const mine = (event: ClipboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const text = globalThis.getSelection()?.toString();
      return !takesText(target) && !target?.closest('[data-layer]') && onCanvas() && !text;
    };
    const onCopy = (event: ClipboardEvent) => {
      const text = mine(event) ? actions.copyText() : null;
      if (text === null) return;
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') actions.remove();
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain');
      if (!mine(event) || !text) return;
      event.preventDefault();
      actions.pasteText(text);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  }, [actions, onCanvas]);
}
