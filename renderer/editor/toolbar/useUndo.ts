import { useDocumentState, useEditor } from '../EditorContext.ts';
import { redo, undo } from './undoRedo.ts';

/** Undo and redo with the words of what they would do (`move 3 nodes`), null where there is nothing to do. */
export function useUndo(): {
  undo(): void;
  redo(): void;
  undoLabel: string | null;
  redoLabel: string | null;
} {
  const editor = useEditor();
  const undoLabel = useDocumentState(({ entries, position }) => entries[position - 1]?.label);
  const redoLabel = useDocumentState(({ entries, position }) => entries[position]?.label);
  return {
    undo: () => undo(editor),
    redo: () => redo(editor),
    undoLabel: undoLabel === undefined ? null : lowerFirst(undoLabel),
    redoLabel: redoLabel === undefined ? null : lowerFirst(redoLabel),
  };
}

/** `Move 3 nodes` as it stands after another word: `move 3 nodes`. Words in capitals stay (`URL of …`). */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
