import { Flag, Reply, Users } from 'lucide-react';
import { memo } from 'react';
import { type CardRow, cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';
import { useFlow } from '../../editor/EditorContext.ts';
import { Token } from '../../ui/display/Token.tsx';
import { ActionRow } from './actionRows.tsx';
import { CardRowBox } from './CardRowBox.tsx';
import { PortRow } from './PortRow.tsx';

/** What a card shows below its header: a row an action, a line, the exit, a row a way out. */
export const CardRows = memo(function CardRows({ node, taken }: { node: FlowNode; taken: string }) {
  const takenPorts = new Set(taken.split(' '));
  const ports = new Map(nodePorts(node).map((port) => [port.port, port]));
  return cardLayout(node).rows.map((row) => {
    const port = row.port === undefined ? undefined : ports.get(row.port);
    if (port) {
      return <PortRow key={row.y} node={node} port={port} row={row} taken={takenPorts.has(port.port)} />;
    }
    const action = node.actions.find(({ id }) => id === row.actionId);
    if (action) return <ActionWithAsset key={row.y} action={action} row={row} />;
    return <ExitRow key={row.y} node={node} row={row} />;
  });
});

function ActionWithAsset({ action, row }: { action: FlowNode['actions'][number]; row: CardRow }) {
  const asset = action.type === 'file' ? action.asset : '';
  const name = useFlow((flow) => flow.assets?.[asset]?.name ?? '');
  return <ActionRow action={action} row={row} assetName={name} />;
}

function ExitRow({ node: { exit }, row }: { node: FlowNode; row: CardRow }) {
  if (exit.type === 'reply' && row.kind === 'reply') {
    return (
      <CardRowBox height={row.height} icon={Reply} className="canvas-quiet">
        <span className="canvas-text">
          {exit.saveAs ? (
            <>
              Reply, saved as <Token name={exit.saveAs} className="canvas-token" />
            </>
          ) : (
            'Reply'
          )}
        </span>
      </CardRowBox>
    );
  }
  if (exit.type === 'transfer' && row.kind === 'transfer') {
    return (
      <CardRowBox height={row.height} icon={Users}>
        <span className="canvas-text">
          {exit.queue.trim() ? `Hands over to ${exit.queue}` : 'Hands over, no queue yet'}
        </span>
      </CardRowBox>
    );
  }
  if (row.kind === 'end') {
    return (
      <CardRowBox height={row.height} icon={Flag}>
        <span className="canvas-text">End</span>
      </CardRowBox>
    );
  }
  return <div className="canvas-divider" style={{ height: row.height }} />;
}
