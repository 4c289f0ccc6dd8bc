import { useMemo, useRef } from 'react';
import { useEditorState, useFlow } from '../editor/EditorContext.ts';
import type { CanvasContext } from './actions/canvasContext.ts';
import { useCanvas } from './canvasStore.ts';
import { createEdgeMaker, type EdgeItem } from './flowEdges.ts';
import { type CanvasItem, createItemMaker } from './flowItems.ts';
import { type CardIndex, createCardIndex } from './geometry/cardIndex.ts';
import type { Rect } from './geometry/rect.ts';

const NONE: never[] = [];

/** What React Flow draws, made of the document, the selection and the gesture under way; and where all cards lie. */
export function useCanvasItems(context: CanvasContext): {
  items: CanvasItem[];
  edges: EdgeItem[];
  index: CardIndex;
} {
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

  return { items, edges, index: useIndex(context, items) };
}

/** One index object for good, over the newest places; made anew when it is first asked after a card moved. */
function useIndex({ canvas }: CanvasContext, items: readonly CanvasItem[]): CardIndex {
  const newest = useRef(items);
  const made = useRef<{ of: readonly CanvasItem[]; index: CardIndex } | null>(null);
  const layout = useRef('');
  if (newest.current !== items) {
    newest.current = items;
    const moved = layoutKey(items);
    if (moved !== layout.current) {
      layout.current = moved;
      queueMicrotask(() => canvas.setState((state) => ({ layout: state.layout + 1 })));
    }
  }
  return useMemo(
    () => ({
      between(left, right) {
        if (made.current?.of !== newest.current) {
          made.current = { of: newest.current, index: createCardIndex(cardsOf(newest.current)) };
        }
        return made.current.index.between(left, right);
      },
    }),
    [],
  );
}

function* cardsOf(items: readonly CanvasItem[]): Iterable<Rect> {
  for (const item of items) {
    if (item.type === 'flow') {
      yield { ...item.position, width: item.width ?? 0, height: item.height ?? 0 };
    }
  }
}

/** A number that differs when a card was moved, resized, added or taken away (as good as certain). */
function layoutKey(items: readonly CanvasItem[]): string {
  let a = items.length;
  let b = 0;
  for (const { position, height = 0 } of items) {
    a = (Math.imul(a, 31) + position.x) | 0;
    b = (Math.imul(b, 33) + position.y * 7 + height) | 0;
  }
  return `${a} ${b}`;
}
