import type { DataSource } from '#shared/core/event.ts';
import type { Datum } from '../chat/fold/conversation.ts';
import { showInFlow } from '../chat/showInFlow.ts';
import { useChatState } from '../chat/store/useChat.ts';
import { useNode } from '../chat/useNode.ts';
import { useEditor } from '../editor/EditorContext.ts';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { DataTable } from '../ui/display/DataTable.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { StatusDot } from '../ui/display/StatusDot.tsx';

/** What the conversation has stored so far; what changed in this turn stands out. */
export function RunData({ filter }: { filter: string }) {
  const { data, turn } = useChatState(({ conversation }) => ({
    data: conversation.data,
    turn: conversation.turn,
  }));
  const wanted = filter.trim().toLowerCase();
  const rows = [...data.values()].filter(
    ({ name, data }) => name.toLowerCase().includes(wanted) || data.toLowerCase().includes(wanted),
  );
  if (data.size === 0) {
    return (
      <EmptyState>
        The conversation has stored nothing yet. Replies, webhooks and “write” actions store data.
      </EmptyState>
    );
  }
  if (rows.length === 0) return <p className="px-3 py-2 type-12 text-text-3">No data matches “{filter}”.</p>;
  return (
    <DataTable
      label="Interaction data of this conversation"
      framed={false}
      rows={rows}
      rowKey={({ name }) => name}
      columns={[
        { id: 'name', head: 'Name', width: '24%', mono: true, cell: ({ name }) => <Wrapped text={name} /> },
        { id: 'data', head: 'Data', cell: (datum) => <Data datum={datum} /> },
        { id: 'by', head: 'Set by', width: '26%', cell: (datum) => <SetBy datum={datum} /> },
        {
          id: 'turn',
          head: 'Turn',
          width: '92px',
          cell: (datum) => (
            <span className="flex items-center gap-2 text-text-3 tabular">
              {datum.turn + 1}
              {datum.turn === turn && <ThisTurn />}
            </span>
          ),
        },
      ]}
    />
  );
}

function Wrapped({ text }: { text: string }) {
  return <span className="block py-1 wrap-anywhere whitespace-pre-wrap">{text}</span>;
}

function Data({ datum: { name, data } }: { datum: Datum }) {
  return (
    <span className="group/data flex items-start gap-2">
      {data === '' ? (
        <span className="py-1 text-text-3 italic">empty</span>
      ) : (
        <span className="my-1 line-clamp-4 wrap-anywhere whitespace-pre-wrap" title={data}>
          {data}
        </span>
      )}
      <CopyButton
        text={data}
        label={`Copy ${name}`}
        className="opacity-0 group-hover/data:opacity-100 focus-visible:opacity-100"
      />
    </span>
  );
}

function SetBy({ datum: { by, nodeId, actionId } }: { datum: Datum }) {
  const { editor } = useEditor();
  const node = useNode(nodeId);
  return (
    <span className="flex gap-1 text-text-2">
      <span className="shrink-0">{BY[by]}</span>
      {node && by !== 'seed' && (
        <button
          type="button"
          onClick={() => showInFlow(editor, { nodeId, ...(actionId !== null && { actionId }) })}
          title={node.label}
          className="min-w-0 truncate rounded-4 text-accent-text focus-inset hover:underline"
        >
          {node.label || 'a node without a label'}
        </button>
      )}
    </span>
  );
}

function ThisTurn() {
  return (
    <span className="flex items-center gap-1.5 text-live-text">
      <StatusDot tone="live" className="size-1.5" />
      now
    </span>
  );
}

const BY: Record<DataSource, string> = {
  write: 'Write in',
  reply: 'Reply in',
  webhook: 'Webhook in',
  seed: 'There from the start',
};
