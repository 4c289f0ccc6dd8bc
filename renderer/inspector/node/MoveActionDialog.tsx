import { useState } from 'react';
import { type Action, actions } from '#shared/actions/registry.ts';
import type { NodeChoice } from '../../fields/nodeChoice.ts';
import { TargetSelect } from '../../fields/TargetSelect.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';

export interface MoveActionDialogProps {
  action: Action;
  nodes: readonly NodeChoice[];
  onMove(nodeId: string): void;
  onClose(): void;
}

/** Asks for the node that an action moves to. */
export function MoveActionDialog({ action, nodes, onMove, onClose }: MoveActionDialogProps) {
  const [to, setTo] = useState<string | null>(null);
  const title = actions[action.type].title.toLowerCase();
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Move ${title} to another node`}
      description="It comes after the actions that are there."
      width={400}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabledReason={to === null ? 'Choose a node first' : undefined}
            onClick={() => to !== null && onMove(to)}
          >
            Move
          </Button>
        </>
      }
    >
      <TargetSelect aria-label="Node" value={to} onChange={setTo} nodes={nodes} none="Choose a node" />
    </Dialog>
  );
}
