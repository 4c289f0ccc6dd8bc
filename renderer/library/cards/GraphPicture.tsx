import { memo } from 'react';
import type { FlowPicture, PictureKind } from '#shared/flow/flowPicture.ts';
import { type LaidPicture, layPicture } from './picture.ts';

export interface GraphPictureProps {
  picture: FlowPicture;
  /** Size in px. */
  width: number;
  height: number;
  margin?: number;
}

/** A small picture of a flow's graph. Decoration: the words beside it say what it is. */
export const GraphPicture = memo(function GraphPicture({
  picture,
  width,
  height,
  margin = 16,
}: GraphPictureProps) {
  const laid = layPicture(picture, width, height, margin);
  return (
    <svg width={width} height={height} aria-hidden="true" className="block">
      {laid?.edges.map((edge, index) => (
        <path
          // biome-ignore lint/suspicious/noArrayIndexKey: edges have no other identity
          key={index}
          d={edge.path}
          fill="none"
          strokeWidth={laid.detailed ? 0.9 : 0.7}
          className={edge.failure ? 'stroke-warn-line' : 'stroke-edge'}
        />
      ))}
      {laid?.nodes.map((node, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: nodes have no other identity
        <NodePicture key={index} node={node} detailed={laid.detailed} />
      ))}
    </svg>
  );
});

function NodePicture({ node, detailed }: { node: LaidPicture['nodes'][number]; detailed: boolean }) {
  const { x, y, width, height, kind } = node;
  const look = LOOKS[kind];
  if (!detailed) {
    return (
      <g>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={Math.min(2.5, height / 3)}
          className={look.block}
        />
        {width >= 12 && height >= 5 && (
          <>
            <rect
              x={x + width * 0.2}
              y={y + height * 0.34}
              width={2}
              height={height * 0.32}
              className={look.pill}
            />
            <rect
              x={x + width * 0.4}
              y={y + height * 0.34}
              width={width * 0.42}
              height={height * 0.32}
              rx={0.7}
              className={look.label}
            />
          </>
        )}
      </g>
    );
  }
  const rows = Math.max(0, Math.min(2, Math.floor((height - 12) / 4.5)));
  return (
    <g>
      <rect x={x} y={y} width={width} height={height} rx={2.5} strokeWidth={0.9} className={look.block} />
      <rect x={x + 4} y={y + 3.5} width={7} height={3.5} rx={1.2} className={look.pill} />
      <rect
        x={x + 13}
        y={y + 3.5}
        width={Math.min(20, width - 18)}
        height={3.5}
        rx={1.2}
        className={look.label}
      />
      {[...Array(rows).keys()].map((row) => (
        <rect
          key={row}
          x={x + 4}
          y={y + 11 + row * 4}
          width={(width - 8) * (row === 0 ? 0.84 : 0.6)}
          height={1.3}
          rx={0.6}
          className={look.line}
        />
      ))}
    </g>
  );
}

const LOOKS: Record<PictureKind, { block: string; pill: string; label: string; line: string }> = {
  talk: {
    block: 'fill-card stroke-kind-talk/50',
    pill: 'fill-kind-talk',
    label: 'fill-kind-talk/35',
    line: 'fill-kind-talk/25',
  },
  webhook: {
    block: 'fill-card stroke-kind-webhook/50',
    pill: 'fill-kind-webhook',
    label: 'fill-kind-webhook/35',
    line: 'fill-kind-webhook/25',
  },
  people: {
    block: 'fill-card stroke-kind-people/50',
    pill: 'fill-kind-people',
    label: 'fill-kind-people/35',
    line: 'fill-kind-people/25',
  },
  end: {
    block: 'fill-card stroke-kind-end/50',
    pill: 'fill-kind-end',
    label: 'fill-kind-end/35',
    line: 'fill-kind-end/25',
  },
};
