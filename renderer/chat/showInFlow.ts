import type { Editor, Place } from '../editor/editorStore.ts';

/**
 * Selects a place of the flow and brings it into view. The panels stay as they are: one who reads the chat goes on
 * reading it. (`editor.goTo` opens the inspector, for what is to be changed there.)
 */
export function showInFlow(editor: Editor, place: Place): void {
  const { inspectorOpen } = editor.store.getState();
  editor.goTo(place);
  editor.setPanel('inspector', inspectorOpen);
}
