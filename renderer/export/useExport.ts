import { useEffect, useState } from 'react';
import type { Problem } from '#shared/core/problem.ts';
import type { ExportPurpose } from '#shared/flow/exportFlow.ts';
import { callError } from '../api/callError.ts';
import { useAppServices } from '../shell/AppContext.ts';

/** What an export came to. */
export type ExportResult =
  | { state: 'working' }
  | { state: 'done'; text: string; fileName: string; bytes: number; env: readonly string[] }
  /** Production is refused: these problems keep the flow from it. */
  | { state: 'refused'; problems: readonly Problem[] }
  | { state: 'failed'; message: string };

/** Exports a flow as it is now, edits of this window included; again for another purpose or `attempt`. */
export function useExport(flowId: string, purpose: ExportPurpose, attempt: number): ExportResult {
  const { client, flows } = useAppServices();
  const [result, setResult] = useState<ExportResult>({ state: 'working' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt exports anew
  useEffect(() => {
    let current = true;
    setResult({ state: 'working' });
    const slot = flows.store.getState().slots.get(flowId);
    const work = async (): Promise<ExportResult> => {
      if (slot?.state === 'open') {
        try {
          await slot.document.flush();
        } catch {
          return {
            state: 'failed',
            message: 'The last edits are not saved yet, and an export without them would be wrong.',
          };
        }
      }
      try {
        const { text, fileName } = await client.flows.export({ id: flowId, purpose });
        return { state: 'done', text, fileName, bytes: new Blob([text]).size, env: requiredEnv(text) };
      } catch (error) {
        const failure = callError(error);
        if (failure.code === 'INVALID') return { state: 'refused', problems: failure.data.problems };
        return { state: 'failed', message: failure.message };
      }
    };
    void work().then((next) => current && setResult(next));
    return () => {
      current = false;
    };
  }, [client, flows, flowId, purpose, attempt]);
  return result;
}

/** The variables that an exported text says it requires. */
function requiredEnv(text: string): readonly string[] {
  const { requires } = JSON.parse(text) as { requires?: { env?: string[] } };
  return requires?.env ?? [];
}
