import { useMemo } from 'react';
import { useEditorState, useFlow } from '../editor/EditorContext.ts';
import type { CanvasContext } from './actions/canvasContext.ts';
import { useCanvas } from './canvasStore.ts';
import { createEdgeMaker, type EdgeItem } from './flowEdges.ts';
import { type CanvasItem, createItemMaker } from './flowItems.ts';

const NONE: never[] = [];

/** What React Flow draws, made of the document, the selection and the gesture under way. */
export function useCanvasItems(context: CanvasContext): { items: CanvasItem[]; edges: EdgeItem[] } {
  const nodes = useFlow((flow) => flow.nodes);
  const notes = useFlow((flow) => flow.notes ?? NONE);
  const selection = useEditorState((state) => state.selection);
  const trail = useEditorState((state) => state.trail);
  const drag = useCanvas((state) => state.drag);
  const resize = useCanvas((state) => state.resize);
  const hover = useCanvas((state) => state.hoverEdge);
  const overview = useCanvas((state) => state.detail === 'overview');

  const makers = useMemo(() => ({ items: createItemMaker(), edges: createEdgeMaker() }), []);
  const places = context.places();
  const items = useMemo(
    () => (overview ? NONE : makers.items({ nodes, notes, places, selection, drag, resize })),
    [overview, makers, nodes, notes, places, selection, drag, resize],
  );
  const selectedEdge = selection.edge ? `${selection.edge.nodeId}:${selection.edge.port}` : null;
  const taken = trail?.taken;
  const raised = useMemo(() => {
    const map = new Map<string, 'taken' | 'active'>();
    for (const id of taken ?? []) map.set(id, 'taken');
    if (hover !== null) map.set(hover, 'active');
    if (selectedEdge !== null) map.set(selectedEdge, 'active');
    return map;
  }, [taken, hover, selectedEdge]);
  const edges = useMemo(
    () => (overview ? NONE : makers.edges({ nodes, raised })),
    [overview, makers, nodes, raised],
  );

  return { items, edges };
}
