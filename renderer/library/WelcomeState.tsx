import { Download, Plus } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '../ui/controls/Button.tsx';
import { Logo } from '../ui/display/Logo.tsx';
import { useColumns } from './cards/useColumns.ts';
import { ExampleRow } from './ExampleRow.tsx';
import { useCreateFlow } from './useCreateFlow.ts';

/** What a new user sees: what this is for, and the ways to begin. */
export function WelcomeState({ onImport }: { onImport(): void }) {
  const frame = useRef<HTMLDivElement>(null);
  const columns = useColumns(frame);
  const { create, busy } = useCreateFlow();
  return (
    <div ref={frame} className="flex min-h-0 flex-1 flex-col overflow-y-auto px-8 pb-8">
      <div className="flex flex-1 flex-col items-center justify-center gap-4 py-10 text-center">
        <Logo size={40} />
        <div className="flex flex-col gap-1">
          <h2 className="type-20">Draw your first conversation</h2>
          <p className="max-w-105 type-13 text-pretty text-text-2">
            A flow is what a bot says, asks and looks up, step by step. Draw it, talk to it here, and export
            it as JSON for production. Everything stays on this computer.
          </p>
        </div>
        <div className="flex gap-2">
          <Button icon={Download} onClick={onImport}>
            Import a flow
          </Button>
          <Button icon={Plus} loading={busy} onClick={() => create()}>
            Start with a blank flow
          </Button>
        </div>
        <p className="type-12 text-text-3">Or drop a file anywhere, or paste a flow’s JSON.</p>
      </div>
      <ExampleRow columns={columns} />
    </div>
  );
}
