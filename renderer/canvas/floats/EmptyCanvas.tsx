import { Plus } from 'lucide-react';
import { useFlow } from '../../editor/EditorContext.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/display/EmptyState.tsx';
import { useCanvasActions } from '../actions/CanvasActions.ts';

/** In the middle of a flow without nodes: how to begin. */
export function EmptyCanvas() {
  const actions = useCanvasActions();
  const empty = useFlow((flow) => flow.nodes.length === 0);
  if (!empty) return null;
  return (
    <div data-float className="canvas-begin">
      <EmptyState
        action={
          <Button variant="primary" icon={Plus} keys="N" onClick={() => void actions.addNode()}>
            Add a node
          </Button>
        }
      >
        A conversation begins with its first node: what the bot says, and where that leads.
      </EmptyState>
    </div>
  );
}
