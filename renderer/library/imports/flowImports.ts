import { createStore, type StoreApi } from 'zustand/vanilla';
import { newId } from '#shared/core/ids.ts';
import type { Problem } from '#shared/core/problem.ts';
import { callError } from '../../api/callError.ts';
import type { Client } from '../../api/client.ts';
import { type FileText, readFlowFile } from './readFlowFile.ts';

/** What came of one file or pasted text. */
export interface ImportReport {
  id: string;
  fileName: string;
  outcome:
    | { state: 'reading' }
    /** `notes`: what could not be brought over. */
    | { state: 'done'; flowId: string; name: string; notes: readonly string[] }
    /** `problems`: every reason, with its path. */
    | { state: 'failed'; message: string; problems: readonly Problem[] };
}

/** Imports of this window, newest first; a report stays until it is dismissed. */
export interface FlowImports {
  store: StoreApi<{ reports: readonly ImportReport[] }>;
  /** Brings files in, one after the other; a bad one does not keep the others out. */
  importFiles(files: Iterable<File>): Promise<void>;
  /** Brings in a text from the clipboard. */
  importText(text: string): Promise<void>;
  dismiss(reportId: string): void;
}

/** What of the API imports need. */
export type ImportApi = Pick<Client['flows'], 'import'>;

/** A flow that came in whole. */
export interface ImportedFlow {
  flowId: string;
  name: string;
}

/**
 * Imports through `api`. `onImported` hears of each file or text once it is dealt with: of the flows that came in and
 * whether all of the batch is done.
 */
export function createFlowImports(
  api: ImportApi,
  onImported: (whole: readonly ImportedFlow[], done: boolean) => void,
): FlowImports {
  const store = createStore<{ reports: readonly ImportReport[] }>(() => ({ reports: [] }));
  const set = (id: string, outcome: ImportReport['outcome']) =>
    store.setState(({ reports }) => ({
      reports: reports.map((report) => (report.id === id ? { ...report, outcome } : report)),
    }));
  const dismiss = (reportId: string) =>
    store.setState(({ reports }) => ({ reports: reports.filter(({ id }) => id !== reportId) }));

  /** Gives the flow if it came in whole; all else is in its report. */
  const bringIn = async (fileName: string, read: () => Promise<FileText>): Promise<ImportedFlow | null> => {
    const id = newId();
    store.setState(({ reports }) => ({
      reports: [{ id, fileName, outcome: { state: 'reading' } }, ...reports],
    }));
    const file = await read();
    if (!file.ok) {
      set(id, { state: 'failed', message: file.problem.message, problems: [file.problem] });
      return null;
    }
    try {
      const flow = await api.import({ text: file.text, fileName: fileName.slice(0, 500) });
      if (flow.notes.length === 0) {
        dismiss(id);
        return { flowId: flow.id, name: flow.name };
      }
      set(id, { state: 'done', flowId: flow.id, name: flow.name, notes: flow.notes });
    } catch (error) {
      const failure = callError(error);
      const problems = failure.code === 'INVALID' ? failure.data.problems : [];
      set(id, { state: 'failed', message: failure.message, problems });
    }
    return null;
  };

  return {
    store,
    dismiss,
    async importFiles(files) {
      const whole: ImportedFlow[] = [];
      for (const file of files) {
        const flow = await bringIn(file.name, () => readFlowFile(file));
        if (flow) whole.push(flow);
        onImported(whole, false);
      }
      onImported(whole, true);
    },
    async importText(text) {
      const flow = await bringIn('Pasted text', async () => ({ ok: true, text }));
      onImported(flow ? [flow] : [], true);
    },
  };
}
