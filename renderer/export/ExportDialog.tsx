import { Download } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { assertNever } from '#shared/core/assertNever.ts';
import type { Problem } from '#shared/core/problem.ts';
import type { ExportPurpose } from '#shared/flow/exportFlow.ts';
import { problemPlace } from '../problems/problemPlace.ts';
import { useSetting } from '../settings/useSetting.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { goToRoute } from '../shell/route.ts';
import { Button } from '../ui/controls/Button.tsx';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { Segmented } from '../ui/controls/Segmented.tsx';
import { CodeLines } from '../ui/display/CodeLines.tsx';
import { ErrorNote } from '../ui/display/ErrorNote.tsx';
import { Skeleton } from '../ui/display/Skeleton.tsx';
import { Token } from '../ui/display/Token.tsx';
import { announce } from '../ui/frame/announce.ts';
import { useDelayed } from '../ui/frame/useDelayed.ts';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { downloadText } from './downloadText.ts';
import type { ExportRequest } from './ExportContext.ts';
import { exportLines } from './exportLines.ts';
import { fileSize } from './fileSize.ts';
import { RefusedProblems } from './RefusedProblems.tsx';
import { type ExportResult, useExport } from './useExport.ts';

/** The flow as JSON: for other authors or for production, to read, copy and save. */
export function ExportDialog({ request, onClose }: { request: ExportRequest; onClose(): void }) {
  const { flowId, name } = request;
  const { flows } = useAppServices();
  const [kept, setPurpose] = useSetting<ExportPurpose>('export.purpose', 'sharing');
  const purpose = kept === 'production' ? 'production' : 'sharing';
  const [attempt, setAttempt] = useState(0);
  const result = useExport(flowId, purpose, attempt);
  const save = useRef<HTMLElement>(null);
  const done = result.state === 'done' ? result : null;

  const goTo = (problem: Problem) => {
    onClose();
    goToRoute({ screen: 'flow', flowId });
    const slot = flows.store.getState().slots.get(flowId);
    const place = slot?.state === 'open' && problemPlace(problem, slot.document.store.getState().document);
    if (slot?.state === 'open' && place) slot.editor.goTo(place);
    // Not open yet: its problems say the same, with the way to each.
    else flows.open(flowId, { drawer: 'problems' });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Export “${name}”`}
      description={PURPOSES[purpose].words}
      width={760}
      initialFocus={save}
      flush
      footerNote={done && `${done.fileName}, ${fileSize(done.bytes)}`}
      footer={
        <>
          {done ? (
            <CopyButton text={done.text} label="Copy" showLabel size={28} variant="secondary" />
          ) : (
            <Button disabled>Copy</Button>
          )}
          <Button
            ref={save}
            variant="primary"
            icon={Download}
            disabled={!done}
            onClick={() => {
              if (!done) return;
              downloadText(done.text, done.fileName);
              announce(`Saved ${done.fileName}`);
            }}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex h-[min(560px,calc(100vh-300px))] min-h-60 flex-col">
        <div className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 px-5 pt-1 pb-3">
          <Segmented
            label="What the export is for"
            value={purpose}
            onChange={setPurpose}
            options={[
              { value: 'sharing', label: 'Sharing' },
              { value: 'production', label: 'Production' },
            ]}
          />
          {done && <Requires env={done.env} />}
        </div>
        <Content result={result} name={name} onGoTo={goTo} onRetry={() => setAttempt((times) => times + 1)} />
      </div>
    </Dialog>
  );
}

const PURPOSES: Record<ExportPurpose, { words: string }> = {
  sharing: { words: 'For other authors: everything that is drawn, with notes and tests. Never a secret.' },
  production: { words: 'For running: only what a conversation needs. A flow with errors is refused.' },
};

function Requires({ env }: { env: readonly string[] }) {
  if (env.length === 0) return <p className="type-12 text-text-3">Needs no environment variables.</p>;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-1.5 type-12 text-text-2">
      Needs the variables
      {env.map((name) => (
        <Token key={name} name={name} />
      ))}
    </div>
  );
}

function Content({
  result,
  name,
  onGoTo,
  onRetry,
}: {
  result: ExportResult;
  name: string;
  onGoTo(problem: Problem): void;
  onRetry(): void;
}) {
  const slow = useDelayed(result.state === 'working');
  const lines = useMemo(() => (result.state === 'done' ? exportLines(result.text) : []), [result]);
  switch (result.state) {
    case 'working':
      return (
        <div
          role="status"
          aria-label="Exporting"
          className="flex flex-1 flex-col gap-2 border-t border-line bg-sunk p-4"
        >
          {slow &&
            [...Array(12).keys()].map((row) => <Skeleton key={row} className={WIDTHS[row % 4] ?? ''} />)}
        </div>
      );
    case 'done':
      return (
        <CodeLines
          lines={lines}
          label={`${name} as JSON`}
          className="min-h-0 flex-1 border-t border-line bg-sunk py-2"
        />
      );
    case 'refused':
      return <RefusedProblems problems={result.problems} onGoTo={onGoTo} />;
    case 'failed':
      return (
        <div className="flex-1 border-t border-line p-4">
          <ErrorNote
            title="Not exported"
            action={
              <Button size={24} onClick={onRetry}>
                Try again
              </Button>
            }
          >
            {result.message}
          </ErrorNote>
        </div>
      );
    default:
      return assertNever(result);
  }
}

const WIDTHS = ['h-2.5 w-1/3', 'h-2.5 ml-4 w-1/2', 'h-2.5 ml-8 w-2/5', 'h-2.5 ml-8 w-1/4'];
