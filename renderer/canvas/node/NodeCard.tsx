import type { NodeProps } from '@xyflow/react';
import { type CSSProperties, memo } from 'react';
import { cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { cx } from '../../ui/frame/cx.ts';
import { useCanvas } from '../canvasStore.ts';
import type { NodeItem } from '../flowItems.ts';
import { CardHeader } from './CardHeader.tsx';
import { CardRows } from './CardRows.tsx';
import { nodeName } from './nodeName.ts';
import { type CardState, useCardState } from './useCardState.ts';

/** A node as React Flow draws it; a move changes its props, but not those of the card inside. */
export function FlowNodeItem({ data, selected }: NodeProps<NodeItem>) {
  return <NodeCard node={data.node} selected={selected ?? false} />;
}

/** The card of a node (tokens.md, Node card): less of it the further one is away. */
const NodeCard = memo(function NodeCard({ node, selected }: { node: FlowNode; selected: boolean }) {
  const detail = useCanvas((state) => state.detail);
  const state = useCardState(node.id);
  const focused = useCanvas(({ cursor, keyboard }) => keyboard && cursor === node.id);
  const target = useCanvas(({ connect }) => connect?.target === node.id);
  const dimmed = useCanvas(({ found }) => found !== null && !found.has(node.id));
  const renaming = useCanvas((canvas) => canvas.renaming === node.id);
  const kind = nodeKind(node);
  const { height } = cardLayout(node);
  // While its label is being edited a card shows itself, however far away one is.
  const level = renaming ? 'full' : detail;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a card is no form's fieldset
    <div
      id={cardElementId(node.id)}
      role="group"
      aria-roledescription="node"
      aria-label={nodeName(node, { ...state, state: state.word || undefined })}
      className={cx('canvas-card', `canvas-kind-${kind}`)}
      data-detail={level}
      data-selected={selected || undefined}
      data-focused={focused || undefined}
      data-run={state.run ?? undefined}
      data-target={target || undefined}
      data-dimmed={dimmed || undefined}
      style={{ height }}
    >
      {level === 'full' && (
        <>
          <CardHeader node={node} state={state} />
          <CardRows node={node} taken={state.taken} />
          <span className="canvas-input" data-empty={!state.port || undefined} />
        </>
      )}
      {level === 'header' && <FarHeader node={node} height={height} state={state} />}
    </div>
  );
});

/** The header alone, twice as large so that it can be read from far away; the label takes the room of the rows. */
function FarHeader({ node, height, state }: { node: FlowNode; height: number; state: CardState }) {
  const lines = Math.max(1, Math.floor((height - 24) / 36));
  return (
    <div className="canvas-far" style={{ '--lines': lines } as CSSProperties}>
      <CardHeader node={node} state={state} />
    </div>
  );
}

/** The id of a card's element, for `aria-activedescendant`. */
export function cardElementId(nodeId: string): string {
  return `canvas-node-${nodeId}`;
}
