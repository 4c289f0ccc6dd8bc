import { ArrowRight, CornerDownRight, type LucideIcon, TriangleAlert, UserX } from 'lucide-react';
import type { Port } from '#shared/core/port.ts';
import type { CardRow } from '#shared/flow/cardSize.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { CardRowBox } from './CardRowBox.tsx';
import { RouteText } from './RouteText.tsx';

interface PortRowProps {
  node: FlowNode;
  port: Port;
  row: CardRow;
  /** Whether the run went this way. */
  taken: boolean;
}

/** A way out of a node with its handle on the card's right edge. */
export function PortRow({ node, port, row, taken }: PortRowProps) {
  const routes = 'routes' in node.exit ? node.exit.routes : [];
  const index = port.kind === 'route' ? routes.findIndex(({ id }) => id === port.port) : -1;
  const route = routes[index];
  const missing = port.to === null && !port.optional;
  return (
    <CardRowBox
      height={row.height}
      icon={route ? undefined : ICONS[port.kind]}
      mark={route && <span className="canvas-number">{index + 1}</span>}
      className={`canvas-port-row canvas-port-${port.kind}`}
    >
      <span className="canvas-text">{route ? <RouteText route={route} /> : port.label}</span>
      {missing && <span className="canvas-missing">not connected</span>}
      <span
        className="canvas-handle nodrag nopan"
        data-port={port.port}
        data-connected={port.to !== null || undefined}
        data-missing={missing || undefined}
        data-taken={taken || undefined}
      />
    </CardRowBox>
  );
}

const ICONS: Record<Port['kind'], LucideIcon> = {
  goto: ArrowRight,
  route: CornerDownRight,
  otherwise: CornerDownRight,
  invalid: CornerDownRight,
  failure: TriangleAlert,
  outcome: UserX,
};
