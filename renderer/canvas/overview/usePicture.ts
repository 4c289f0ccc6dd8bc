import { useEffect } from 'react';
import type { Note } from '#shared/flow/document.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import { useCanvasStore } from '../canvasStore.ts';
import { usePlaces } from '../usePlaces.ts';
import type { Picture } from './drawOverview.ts';

/** The flow as drawings show it; `changed` is called when a drawing looks different. Read it while drawing. */
export function usePicture(changed: () => void): () => Picture {
  const { document, editor } = useEditor();
  const canvas = useCanvasStore();
  const places = usePlaces();
  useEffect(() => {
    const stops = [
      document.store.subscribe(changed),
      editor.store.subscribe(changed),
      canvas.subscribe(changed),
    ];
    changed();
    return () => {
      for (const stop of stops) stop();
    };
  }, [document, editor, canvas, changed]);
  return () => {
    const flow = document.store.getState().document;
    const { selection, trail } = editor.store.getState();
    const { drag, cursor, keyboard, found } = canvas.getState();
    return {
      nodes: flow.nodes,
      notes: flow.notes ?? NO_NOTES,
      places: places(),
      drag,
      selection,
      trail,
      cursor: keyboard ? cursor : null,
      found,
    };
  };
}

const NO_NOTES: readonly Note[] = [];
