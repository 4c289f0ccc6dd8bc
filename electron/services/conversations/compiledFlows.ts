import { compileDocument, type Flow } from '#shared/engine/flow.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import type { FlowStore } from '../flowStore/flowStore.ts';

/** A flow ready to run, with the revision it was made of. */
export interface CompiledFlow {
  revision: number;
  document: FlowDocument;
  flow: Flow;
}

/** Flows ready to run; several conversations share one. */
export interface CompiledFlows {
  /** The flow as it is stored now; null where it was erased. */
  get(flowId: string): CompiledFlow | null;
}

/** How many flows are kept ready. */
const KEEP = 4;

/** Compiles flows of a store, anew only when they were edited. */
export function createCompiledFlows(flows: FlowStore): CompiledFlows {
  const kept = new Map<string, CompiledFlow>();
  return {
    get: (flowId) => {
      const revision = flows.revision(flowId);
      if (revision === null) return null;
      let compiled = kept.get(flowId);
      kept.delete(flowId);
      if (compiled?.revision !== revision) {
        const { document, revision: read } = flows.document(flowId);
        // A flow may be edited while it is talked to: every line is kept, whoever needs it later.
        compiled = { revision: read, document, flow: compileDocument(document, { transcript: 'always' }) };
      }
      kept.set(flowId, compiled);
      const [oldest] = kept.keys();
      if (kept.size > KEEP && oldest !== undefined) kept.delete(oldest);
      return compiled;
    },
  };
}
