import { useEffect, useState } from 'react';
import { type CanvasContext, cardRect } from './actions/canvasContext.ts';
import { type CardIndex, type CardRect, createCardIndex, withMoved } from './geometry/cardIndex.ts';

/**
 * Where all cards lie, always the newest: one object for good. What it finds may change whenever the canvas's `layout`
 * number does.
 */
export function useLiveIndex(context: CanvasContext): CardIndex {
  const [live] = useState(() => createLiveIndex(context));
  useEffect(() => live.start(), [live]);
  return live.index;
}

function createLiveIndex(context: CanvasContext) {
  const { document, canvas } = context;
  const nodesNow = () => document.store.getState().document.nodes;
  let base: { of: readonly object[]; key: string; index: CardIndex } | null = null;
  let live: { base: CardIndex; drag: unknown; index: CardIndex } | null = null;

  /** The cards at rest; made anew only when one was moved, changed its height, came or went. */
  const atRest = (): CardIndex => {
    const nodes = nodesNow();
    if (base?.of === nodes) return base.index;
    const places = context.places();
    const rects = nodes.map((node): CardRect => ({ id: node.id, ...cardRect(node, places) }));
    const key = layoutKey(rects);
    base = { of: nodes, key, index: base?.key === key ? base.index : createCardIndex(rects) };
    return base.index;
  };
  const now = (): CardIndex => {
    const rest = atRest();
    const { drag } = canvas.getState();
    if (live?.base === rest && live.drag === drag) return live.index;
    const moved = new Map<string, CardRect>();
    if (drag && drag.size > 0) {
      const places = context.places();
      for (const node of nodesNow()) {
        const place = drag.get(node.id);
        if (place) moved.set(node.id, { id: node.id, ...cardRect(node, places), ...place });
      }
    }
    live = { base: rest, drag, index: withMoved(rest, moved) };
    return live.index;
  };
  const bump = () => canvas.setState(({ layout }) => ({ layout: layout + 1 }));

  return {
    index: { between: (left, right) => now().between(left, right) } satisfies CardIndex,
    start() {
      const stops = [
        document.store.subscribe((state, before) => {
          if (state.document.nodes === before.document.nodes) return;
          const known = base?.index;
          if (atRest() !== known) bump();
        }),
        canvas.subscribe((state, before) => {
          if (state.drag !== before.drag) bump();
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

/** A text that differs when a card lies elsewhere or is of another height (as good as certain). */
function layoutKey(rects: readonly CardRect[]): string {
  let a = rects.length;
  let b = 0;
  for (const { x, y, height } of rects) {
    a = (Math.imul(a, 31) + x) | 0;
    b = (Math.imul(b, 33) + y * 7 + height) | 0;
  }
  return `${a} ${b}`;
}
