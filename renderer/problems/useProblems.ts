import { useDeferredValue, useEffect, useRef } from 'react';
import { useDocumentState, useFlow } from '../editor/EditorContext.ts';
import { useFlowEnvironment } from '../environments/useEnvironments.ts';
import { type ProblemIndex, problemIndex } from './problemIndex.ts';

/** The problems of the open flow with the names of its chosen environment, live; typing never waits for them. */
export function useProblems(): ProblemIndex {
  const flowId = useDocumentState((state) => state.flowId);
  const document = useDeferredValue(useFlow((flow) => flow));
  const [environment] = useFlowEnvironment(flowId);
  const last = useRef<ProblemIndex>(undefined);
  const names = environment?.variables.map(({ name }) => name) ?? null;
  const index = problemIndex(document, names, last.current);
  useEffect(() => {
    last.current = index;
  }, [index]);
  return index;
}
