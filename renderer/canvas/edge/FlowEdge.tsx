import type { EdgeProps } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { CARD_WIDTH } from '#shared/flow/cardSize.ts';
import { useEditorState } from '../../editor/EditorContext.ts';
import { useCanvas } from '../canvasStore.ts';
import type { EdgeItem } from '../flowEdges.ts';
import { edgeShape, leadsForward } from '../geometry/edgePath.ts';
import { useCardIndex } from '../useCardIndex.ts';
import { EdgeLabel } from './EdgeLabel.tsx';

/** A connection: a curve forward, or a way around through a free lane (tokens.md, Edges). */
export const FlowEdge = memo(function FlowEdge(props: EdgeProps<EdgeItem>) {
  const { id, sourceX, sourceY, targetX, targetY, data } = props;
  if (!data) return null;
  return <EdgeDrawing id={id} fromX={sourceX} fromY={sourceY} toX={targetX} toY={targetY} data={data} />;
});

interface EdgeDrawingProps {
  id: string;
  /** Where React Flow says the handle and the port end; 6 px right of the card, 4 px left of it. */
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  data: NonNullable<EdgeItem['data']>;
}

const EdgeDrawing = memo(function EdgeDrawing({ id, fromX, fromY, toX, toY, data }: EdgeDrawingProps) {
  const { edge, portY, rank, sourceHeight, targetHeight } = data;
  const ends = useMemo(
    () => ({
      source: { x: fromX - 6 - CARD_WIDTH, y: fromY - portY, width: CARD_WIDTH, height: sourceHeight },
      target: { x: toX + 4, y: toY - 18, width: CARD_WIDTH, height: targetHeight },
      fromY,
      toY,
    }),
    [fromX, fromY, toX, toY, portY, sourceHeight, targetHeight],
  );
  const index = useCardIndex();
  // Only edges that lead around depend on the other cards.
  const layout = useCanvas((state) => (leadsForward(ends) ? 0 : state.layout));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `layout` stands for what `index` finds
  const shape = useMemo(() => edgeShape(ends, index, rank), [ends, index, rank, layout]);
  const selected = useEditorState(
    ({ selection }) => selection.edge?.nodeId === edge.from && selection.edge.port === edge.port,
  );
  const hovered = useCanvas((state) => state.hoverEdge === id || state.insertInto === id);
  const taken = useEditorState(({ trail }) =>
    trail?.taken.has(id) ? (trail.moving ? 'moving' : 'taken') : undefined,
  );
  const lifted = useCanvas(
    ({ connect }) =>
      connect?.reconnects && connect.from.nodeId === edge.from && connect.from.port === edge.port,
  );
  if (lifted) return null;
  const active = selected || hovered;
  return (
    <g
      className="canvas-edge"
      data-kind={edge.kind}
      data-active={active || undefined}
      data-taken={active ? undefined : taken}
    >
      {taken && !active && <path className="canvas-edge-halo" d={shape.line} />}
      <path className="canvas-edge-line" d={shape.line} />
      {taken && !active && <path className="canvas-edge-dots" d={shape.line} />}
      <path className="canvas-edge-arrow" d={shape.arrow} />
      <path className="canvas-edge-reach" d={shape.line} />
      <circle
        className="canvas-edge-end nodrag nopan"
        data-reconnect={id}
        cx={shape.tip.x - 4}
        cy={shape.tip.y}
        r={9}
      />
      {active && <EdgeLabel text={edge.label} at={shape.middle} />}
    </g>
  );
});
