import { CARD_WIDTH, cardLayout, INPUT_Y } from '#shared/flow/cardSize.ts';
import type { FlowNode, Position } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';
import type { PortRef } from '../../document/commands/nodeCommands.ts';
import { contains, type Rect } from '../geometry/rect.ts';

/** A card that a way out could be led to. */
export interface TargetCard {
  id: string;
  rect: Rect;
}

/** How near to its input port, in px of the screen, a card takes the end of a line. */
const REACH = 28;

/**
 * The node that a line ending at a point is led to: the card under it (the last drawn wins), else the one whose input
 * port is near. `zoom` makes the reach the same on the screen at every zoom.
 */
export function connectTarget(cards: readonly TargetCard[], at: Position, zoom: number): string | null {
  for (const card of cards.toReversed()) if (contains(card.rect, at)) return card.id;
  let best: { id: string; distance: number } | null = null;
  for (const { id, rect } of cards) {
    const distance = Math.hypot(rect.x - at.x, rect.y + INPUT_Y - at.y);
    if (distance * zoom <= REACH && (!best || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}

/** Middle of a handle, on the canvas; null where the card has no such handle. */
export function handleAt(node: FlowNode, card: Rect, port: string): Position | null {
  const y = cardLayout(node).ports.find((one) => one.port === port)?.y;
  return y === undefined ? null : { x: card.x + CARD_WIDTH, y: card.y + y };
}

/** Where a way out leads now. */
export function targetOf(nodes: readonly FlowNode[], from: PortRef): string | null {
  const node = nodes.find(({ id }) => id === from.nodeId);
  return (node && nodePorts(node).find(({ port }) => port === from.port)?.to) ?? null;
}
