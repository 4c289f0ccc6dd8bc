import { ViewportPortal } from '@xyflow/react';
import { useCanvas } from '../canvasStore.ts';
import { arrowAt, looseLine } from '../geometry/edgePath.ts';

/** The line that follows the pointer while a way out is being led somewhere; it ends at the port of a card that takes it. */
export function ConnectLine({ targetAt }: { targetAt(nodeId: string): { x: number; y: number } | null }) {
  const connect = useCanvas((state) => state.connect);
  if (!connect) return null;
  const port = connect.target === null ? null : targetAt(connect.target);
  const to = port ? { x: port.x - 11, y: port.y } : connect.pointer;
  return (
    <ViewportPortal>
      <svg className="canvas-connect-line" data-snapped={port ? '' : undefined} aria-hidden="true">
        <path d={looseLine(connect.start, to)} />
        {port ? (
          <path className="canvas-connect-tip" d={arrowAt({ x: port.x - 4, y: port.y })} />
        ) : (
          <circle cx={to.x} cy={to.y} r={4} />
        )}
      </svg>
    </ViewportPortal>
  );
}
