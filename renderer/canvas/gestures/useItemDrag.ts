import type { NodeChange } from '@xyflow/react';
import { useMemo } from 'react';
import type { FlowNode, Position } from '#shared/flow/document.ts';
import { nodeEdges, nodePorts } from '#shared/flow/edges.ts';
import type { CanvasActions } from '../actions/CanvasActions.ts';
import { type CanvasContext, cardRect, noteRect } from '../actions/canvasContext.ts';
import { type CanvasItem, noteItemId } from '../flowItems.ts';
import { boundsOf, centreOf, grow, overlaps, type Rect } from '../geometry/rect.ts';
import { snapTo } from '../geometry/snap.ts';
import { commitMove } from './commitMove.ts';

/** How near, in px of the screen, a moved card jumps into line. */
const SNAP = 6;
/** Selections larger than this are moved without looking for lines. */
const MOST_SNAPPED = 200;

/**
 * Moving nodes and notes: React Flow follows the pointer, we keep the places until it lets go, then make one edit. Cards
 * snap to others in view (not with Alt held); a lone new node dropped on a connection is put into it.
 */
export function useItemDrag(context: CanvasContext, actions: CanvasActions) {
  return useMemo(() => {
    const { canvas, camera } = context;
    let others: Rect[] = [];
    let sizes = new Map<string, Rect>();
    let cancelled = false;
    let free = false;
    let pointer: Position | null = null;
    let loose: FlowNode | null = null;

    const begin = (items: readonly CanvasItem[]) => {
      cancelled = false;
      const flow = context.document.store.getState().document;
      const places = context.places();
      const moving = new Set(items.map(({ id }) => id));
      const view = grow(camera.visible(), 200);
      const all = [
        ...flow.nodes.map((node) => ({ id: node.id, rect: cardRect(node, places) })),
        ...(flow.notes ?? []).map((note) => ({ id: noteItemId(note.id), rect: noteRect(note) })),
      ];
      sizes = new Map(all.filter(({ id }) => moving.has(id)).map(({ id, rect }) => [id, rect]));
      others = all.filter(({ id, rect }) => !moving.has(id) && overlaps(rect, view)).map(({ rect }) => rect);
      loose = looseNode(flow.nodes, moving);
      canvas.setState({ drag: new Map() });
    };

    const move = (places: Map<string, Position>) => {
      const rects = [...places].map(([id, { x, y }]) => ({ ...(sizes.get(id) ?? EMPTY), x, y }));
      const bounds = boundsOf(rects);
      const snap =
        bounds && !free && rects.length <= MOST_SNAPPED
          ? snapTo(bounds, others, SNAP / camera.zoom())
          : { dx: 0, dy: 0, guides: [] };
      const drag = new Map(
        [...places].map(([id, { x, y }]) => [id, { x: Math.round(x + snap.dx), y: Math.round(y + snap.dy) }]),
      );
      const place = loose && drag.get(loose.id);
      const card = loose && place ? { ...(sizes.get(loose.id) ?? EMPTY), ...place } : null;
      canvas.setState({
        drag,
        guides: snap.guides,
        insertInto: card ? edgeUnder(context, card, pointer) : null,
      });
    };

    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      cancelled = true;
      canvas.setState({ drag: null, guides: [], insertInto: null });
    };

    return {
      onNodesChange(changes: NodeChange<CanvasItem>[]) {
        if (cancelled || canvas.getState().drag === null) return;
        const places = new Map<string, Position>();
        for (const change of changes) {
          if (change.type === 'position' && change.position && change.dragging)
            places.set(change.id, change.position);
        }
        if (places.size > 0) move(places);
      },
      onNodeDragStart(_event: unknown, _item: CanvasItem, items: CanvasItem[]) {
        window.addEventListener('keydown', key, true);
        begin(items);
      },
      onNodeDrag(event: MouseEvent | TouchEvent) {
        free = 'altKey' in event && event.altKey;
        pointer = 'clientX' in event ? { x: event.clientX, y: event.clientY } : null;
      },
      onNodeDragStop(_event: unknown, item: CanvasItem) {
        window.removeEventListener('keydown', key, true);
        const { drag, insertInto } = canvas.getState();
        canvas.setState({ drag: null, guides: [], insertInto: null });
        if (cancelled || !drag || drag.size === 0) return;
        const place = drag.get(item.id);
        if (insertInto === null || !place) return commitMove(context, drag);
        const [nodeId = '', ...rest] = insertInto.split(':');
        actions.insert(item.id, { nodeId, port: rest.join(':') }, place);
      },
    };
  }, [context, actions]);
}

const EMPTY: Rect = { x: 0, y: 0, width: 0, height: 0 };

/** The lone node that could be put into a connection: nothing leads to it, and a way out of it is free. */
function looseNode(nodes: readonly FlowNode[], moving: ReadonlySet<string>): FlowNode | null {
  const [id] = moving;
  const node = moving.size === 1 ? nodes.find((one) => one.id === id) : undefined;
  if (!node || !nodePorts(node).some(({ to, optional }) => to === null && !optional)) return null;
  return nodes.some((one) => nodeEdges(one).some(({ to }) => to === id)) ? null : node;
}

/** The connection (id) that runs under the middle of a card or under the pointer. */
function edgeUnder({ camera }: CanvasContext, card: Rect, pointer: Position | null): string | null {
  const points = [camera.toScreen(centreOf(card)), ...(pointer ? [pointer] : [])];
  for (const { x, y } of points) {
    for (const element of document.elementsFromPoint(x, y)) {
      const edge = element.closest('.react-flow__edge')?.getAttribute('data-id');
      if (edge) return edge;
    }
  }
  return null;
}
