import type { Editor } from '../editor/editorStore.ts';
import type { DraftEntry } from '../fields/fieldScope.ts';

/** What the inspector of an editor remembers while it shows something else, or is closed. */
export interface InspectorMemory {
  /** Typed text that the document can't take yet, by field. */
  drafts: Map<string, DraftEntry>;
  /** Parts that were opened or closed by hand. */
  open: ReadonlyMap<string, boolean>;
  /** The number of the last place that was gone to. */
  wentTo: number;
}

const memories = new WeakMap<Editor, InspectorMemory>();

/** The memory of an editor's inspector; it lives as long as the editor. */
export function inspectorMemory(editor: Editor): InspectorMemory {
  let memory = memories.get(editor);
  if (!memory) {
    memory = { drafts: new Map(), open: new Map(), wentTo: 0 };
    memories.set(editor, memory);
  }
  return memory;
}
