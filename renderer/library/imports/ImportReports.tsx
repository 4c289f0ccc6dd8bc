import { useStore } from 'zustand';
import { ProblemLines } from '../../problems/ProblemLines.tsx';
import { problemsText } from '../../problems/problemWords.ts';
import { useAppServices } from '../../shell/AppContext.ts';
import { goToRoute } from '../../shell/route.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { CopyButton } from '../../ui/controls/CopyButton.tsx';
import { ErrorNote } from '../../ui/display/ErrorNote.tsx';
import { Spinner } from '../../ui/display/Spinner.tsx';
import { useDelayed } from '../../ui/frame/useDelayed.ts';
import type { ImportReport } from './flowImports.ts';

/** What came of imports, over the cards: every problem with its path, what was left out, and what is under way. */
export function ImportReports() {
  const { imports } = useAppServices();
  const reports = useStore(imports.store, (state) => state.reports);
  if (reports.length === 0) return null;
  return (
    <section
      aria-label="Imports"
      className="mx-8 mb-4 flex max-h-[45vh] shrink-0 flex-col gap-2 overflow-y-auto rounded-6"
    >
      {reports.map((report) => (
        <Report key={report.id} report={report} onDismiss={() => imports.dismiss(report.id)} />
      ))}
    </section>
  );
}

function Report({ report, onDismiss }: { report: ImportReport; onDismiss(): void }) {
  const { fileName, outcome } = report;
  const slow = useDelayed(outcome.state === 'reading');
  if (outcome.state === 'reading') {
    if (!slow) return null;
    return (
      <p role="status" className="flex items-center gap-2 rounded-6 bg-hover px-3.5 py-2.5 type-12">
        <Spinner /> Importing {fileName}
      </p>
    );
  }
  if (outcome.state === 'done') {
    return (
      <ErrorNote
        tone="warn"
        title={`Imported “${outcome.name}”, without ${outcome.notes.length === 1 ? 'one thing' : `${outcome.notes.length} things`}`}
        action={
          <>
            <CopyButton text={outcome.notes.join('\n')} label="Copy the list" showLabel variant="secondary" />
            <Button size={24} onClick={onDismiss}>
              Dismiss
            </Button>
            <Button size={24} onClick={() => goToRoute({ screen: 'flow', flowId: outcome.flowId })}>
              Open
            </Button>
          </>
        }
      >
        <ul className="list-disc pl-4">
          {outcome.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </ErrorNote>
    );
  }
  const { problems, message } = outcome;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return (
    <ErrorNote
      title={problems.length > 1 ? `${fileName} was not imported: ${count}` : `${fileName} was not imported`}
      action={
        <>
          {problems.length > 1 && (
            <CopyButton
              text={() => problemsText(problems)}
              label="Copy the list"
              showLabel
              variant="secondary"
            />
          )}
          <Button size={24} onClick={onDismiss}>
            Dismiss
          </Button>
        </>
      }
    >
      {problems.length === 0 ? <p>{message}</p> : <ProblemLines problems={problems} />}
    </ErrorNote>
  );
}
