import { FlagTriangleRight } from 'lucide-react';
import { useEditor } from '../../editor/EditorContext.ts';
import { Icon } from '../../ui/display/Icon.tsx';
import type { LineOf } from '../fold/conversation.ts';
import { clock } from '../formats.ts';
import { showInFlow } from '../showInFlow.ts';

/** Where the conversation started, and what it knew from the beginning. */
export function StartedLine({ line }: { line: LineOf<'started'> }) {
  const { editor } = useEditor();
  return (
    <div className="px-4 py-1.5">
      <div className="rounded-6 border border-line-strong bg-sunk type-12">
        <div className="flex h-7.5 items-center gap-2 px-2.5">
          <Icon as={FlagTriangleRight} size={14} className="text-text-3" />
          <span className="shrink-0 text-text-2">Started at</span>
          <button
            type="button"
            onClick={() => showInFlow(editor, { nodeId: line.nodeId })}
            className="-ml-1 min-w-0 truncate rounded-4 font-semibold focus-ring hover:underline"
          >
            {line.label || 'a node without a label'}
          </button>
          <time dateTime={line.at} className="ml-auto shrink-0 text-text-3 tabular">
            {clock(line.at)}
          </time>
        </div>
        {line.seeds.map(({ name, data }, index) => (
          <div key={name} className="flex min-h-7 items-start gap-2 border-t border-line px-2.5 py-1.5">
            <span className="w-7 shrink-0 text-text-3">{index === 0 && 'Data'}</span>
            <span className="max-w-1/2 shrink-0 mono-12 wrap-anywhere">{name}</span>
            <span className="min-w-0 flex-1 wrap-anywhere whitespace-pre-wrap">{data}</span>
            <span className="shrink-0 text-text-3">seeded</span>
          </div>
        ))}
      </div>
    </div>
  );
}
