import { CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { Severity } from '#shared/core/problem.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { Icon } from '../../ui/display/Icon.tsx';
import { KindTile } from '../../ui/display/KindTile.tsx';
import { useCanvas } from '../canvasStore.ts';
import { LabelInput } from './LabelInput.tsx';
import type { CardState } from './useCardState.ts';

/** Tile, label, and on the right what is to be known: a problem, the run's word, or that it is the start. */
export function CardHeader({ node, state }: { node: FlowNode; state: CardState }) {
  const renaming = useCanvas(({ renaming }) => renaming === node.id);
  return (
    <div className="canvas-header">
      <KindTile kind={nodeKind(node)} />
      {renaming ? (
        <LabelInput node={node} />
      ) : (
        <span className="canvas-label" data-label title={node.label}>
          {node.label.trim() || <span className="canvas-empty">No label</span>}
        </span>
      )}
      {!renaming && <HeaderEnd state={state} />}
    </div>
  );
}

function HeaderEnd({ state }: { state: CardState }) {
  return (
    <>
      {state.word && (
        <span className="canvas-word" data-live>
          <span className="canvas-word-dot" />
          {state.word}
        </span>
      )}
      {state.start && !state.word && <span className="canvas-word">Start</span>}
      {state.problems > 0 && (
        <span className={`canvas-problem canvas-problem-${state.severity}`} title={state.problemText}>
          <Icon as={SEVERITY[state.severity]} size={15} />
        </span>
      )}
    </>
  );
}

const SEVERITY: Record<Severity, LucideIcon> = { error: CircleAlert, warning: TriangleAlert, info: Info };
