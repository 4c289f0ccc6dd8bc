import { EdgeLabelRenderer } from '@xyflow/react';
import type { Position } from '#shared/flow/document.ts';

/** The words of an edge in its middle, while it is hovered or selected. */
export function EdgeLabel({ text, at }: { text: string; at: Position }) {
  return (
    <EdgeLabelRenderer>
      <div
        className="canvas-edge-label"
        style={{ transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)` }}
      >
        {text}
      </div>
    </EdgeLabelRenderer>
  );
}
