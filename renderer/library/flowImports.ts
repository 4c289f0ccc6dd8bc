import { createStore, type StoreApi } from 'zustand/vanilla';
import { newId } from '#shared/core/ids.ts';
import type { Problem } from '#shared/core/problem.ts';
import { callError } from '../api/callError.ts';
import type { Client } from '../api/client.ts';
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

/** Imports through `api`; `onDone` hears of each flow that came in. */
export function createFlowImports(
  api: ImportApi,
  onDone: (flow: { flowId: string; name: string; notes: readonly string[] }) => void,
): FlowImports {
  const store = createStore<{ reports: readonly ImportReport[] }>(() => ({ reports: [] }));
  const set = (id: string, outcome: ImportReport['outcome']) =>
    store.setState(({ reports }) => ({
      reports: reports.map((report) => (report.id === id ? { ...report, outcome } : report)),
    }));
  const dismiss = (reportId: string) =>
    store.setState(({ reports }) => ({ reports: reports.filter(({ id }) => id !== reportId) }));

  const bringIn = async (fileName: string, read: () => Promise<FileText>) => {
    const id = newId();
    store.setState(({ reports }) => ({
      reports: [{ id, fileName, outcome: { state: 'reading' } }, ...reports],
    }));
    const file = await read();
    if (!file.ok) {
      set(id, { state: 'failed', message: file.problem.message, problems: [file.problem] });
      return;
    }
    try {
      const flow = await api.import({ text: file.text, fileName: fileName.slice(0, 500) });
      onDone({ flowId: flow.id, name: flow.name, notes: flow.notes });
      if (flow.notes.length === 0) dismiss(id);
      else set(id, { state: 'done', flowId: flow.id, name: flow.name, notes: flow.notes });
    } catch (error) {
      const failure = callError(error);
      const problems = failure.code === 'INVALID' ? failure.data.problems : [];
      set(id, { state: 'failed', message: failure.message, problems });
    }
  };

  return {
    store,
    dismiss,
    async importFiles(files) {
      for (const file of files) await bringIn(file.name, () => readFlowFile(file));
    },
    importText: (text) => bringIn('Pasted text', async () => ({ ok: true, text })),
  };
}
