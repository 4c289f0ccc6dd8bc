import { CARD_WIDTH, cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowDocument, FlowNode, Position } from '#shared/flow/document.ts';
import { COLUMN_GAP } from '../../canvas/geometry/columns.ts';
import { freePlace } from '../../canvas/geometry/freePlace.ts';

/** A node at a free place in the column right of another. */
export function placeBeside(document: FlowDocument, nodeId: string, node: FlowNode): FlowNode {
  const origin = document.nodes.find((one) => one.id === nodeId)?.position ?? { x: 0, y: 0 };
  const cards = document.nodes.flatMap((one) => (one.position ? [rect(one, one.position)] : []));
  const wanted = { x: origin.x + CARD_WIDTH + COLUMN_GAP, y: origin.y };
  return { ...node, position: freePlace(wanted, rect(node, wanted), cards) };
}

function rect(node: FlowNode, { x, y }: Position) {
  return { x, y, width: CARD_WIDTH, height: cardLayout(node).height };
}
