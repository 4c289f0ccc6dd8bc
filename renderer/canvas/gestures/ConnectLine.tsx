import { ViewportPortal } from '@xyflow/react';
import { INPUT_Y } from '#shared/flow/cardSize.ts';
import { useCanvasActions } from '../actions/CanvasActions.ts';
import { type ConnectGesture, useCanvas } from '../canvasStore.ts';
import { type EdgeShape, edgeShape, looseLine } from '../geometry/edgePath.ts';
import { useCardIndex } from '../useCardIndex.ts';

/** The line that follows the pointer while a way out is being led somewhere; over a card it is the edge that it would be. */
export function ConnectLine() {
  const connect = useCanvas((state) => state.connect);
  const shape = useWouldBe(connect);
  if (!connect) return null;
  return (
    <ViewportPortal>
      <svg className="canvas-connect-line" data-snapped={shape ? '' : undefined} aria-hidden="true">
        {shape ? (
          <>
            <path d={shape.line} />
            <path className="canvas-connect-tip" d={shape.arrow} />
          </>
        ) : (
          <>
            <path d={looseLine(connect.start, connect.pointer)} />
            <circle cx={connect.pointer.x} cy={connect.pointer.y} r={4} />
          </>
        )}
      </svg>
    </ViewportPortal>
  );
}

function useWouldBe(connect: ConnectGesture | null): EdgeShape | null {
  const index = useCardIndex();
  const { rectOf } = useCanvasActions();
  const source = connect && rectOf(connect.from.nodeId);
  const target = connect?.target ? rectOf(connect.target) : undefined;
  if (!connect || !source || !target) return null;
  return edgeShape({ source, target, fromY: connect.start.y, toY: target.y + INPUT_Y }, index);
}
