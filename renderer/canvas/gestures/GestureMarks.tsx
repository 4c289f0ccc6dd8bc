import { ViewportPortal } from '@xyflow/react';
import { useCanvas } from '../canvasStore.ts';

/** The box of a marquee and the lines that moved cards snap to. */
export function GestureMarks() {
  const marquee = useCanvas((state) => state.marquee);
  const guides = useCanvas((state) => state.guides);
  if (!marquee && guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className="canvas-marks" aria-hidden="true">
        {marquee && (
          <rect
            className="canvas-marquee"
            x={marquee.x}
            y={marquee.y}
            width={marquee.width}
            height={marquee.height}
          />
        )}
        {guides.map(({ axis, at, from, to }) =>
          axis === 'x' ? (
            <line key={`x${at}`} x1={at} x2={at} y1={from} y2={to} />
          ) : (
            <line key={`y${at}`} y1={at} y2={at} x1={from} x2={to} />
          ),
        )}
      </svg>
    </ViewportPortal>
  );
}
