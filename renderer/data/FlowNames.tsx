import { useMemo } from 'react';
import { editInFlow } from '../chat/showInFlow.ts';
import { useEditor, useFlow } from '../editor/EditorContext.ts';
import { DataTable } from '../ui/display/DataTable.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { type NameUse, nameUses } from './nameUses.ts';

/** The names of interaction data in the flow, with the nodes that set and use each. */
export function FlowNames({ filter }: { filter: string }) {
  const document = useFlow((flow) => flow);
  const all = useMemo(() => nameUses(document), [document]);
  const wanted = filter.trim().toLowerCase();
  const rows = all.filter(({ name }) => name.toLowerCase().includes(wanted));
  if (all.length === 0) {
    return (
      <EmptyState>
        Names of interaction data are listed here: replies that are saved, what webhooks return, “write”
        actions.
      </EmptyState>
    );
  }
  if (rows.length === 0) return <p className="px-3 py-2 type-12 text-text-3">No name matches “{filter}”.</p>;
  return (
    <DataTable
      label="Names of interaction data in the flow"
      framed={false}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        {
          id: 'name',
          head: 'Name',
          width: '24%',
          mono: true,
          cell: ({ name }) => <span className="block py-1 wrap-anywhere whitespace-pre-wrap">{name}</span>,
        },
        {
          id: 'set',
          head: 'Set in',
          cell: ({ setIn, seeded }) => (
            <Uses
              uses={setIn}
              also={seeded ? 'there from the start' : null}
              none="set nowhere: a webhook may return it"
            />
          ),
        },
        {
          id: 'used',
          head: 'Used in',
          cell: ({ usedIn, delivered }) => (
            <Uses uses={usedIn} also={delivered ? 'delivery at the end' : null} none="used nowhere" />
          ),
        },
      ]}
    />
  );
}

interface UsesProps {
  uses: readonly NameUse[];
  also: string | null;
  none: string;
}

function Uses({ uses, also, none }: UsesProps) {
  const { editor } = useEditor();
  return (
    <span className="flex min-w-0 flex-wrap gap-x-3 gap-y-0.5 py-1 whitespace-normal">
      {uses.map(({ nodeId, label, place }) => (
        <button
          key={nodeId}
          type="button"
          onClick={() => editInFlow(editor, place)}
          className="max-w-full truncate rounded-4 text-accent-text focus-inset hover:underline"
        >
          {label || 'a node without a label'}
        </button>
      ))}
      {also && <span className="text-text-3">{also}</span>}
      {uses.length === 0 && !also && <span className="text-text-3">{none}</span>}
    </span>
  );
}
