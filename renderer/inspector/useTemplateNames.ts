import { useMemo } from 'react';
import { useDocumentState } from '../editor/EditorContext.ts';
import { useEnvironments, useFlowEnvironment } from '../environments/useEnvironments.ts';
import type { TemplateNames } from '../templates/templateNames.ts';
import { flowNames, templateVariables } from './flow/flowNames.ts';
import { useSettledFlow } from './useSettledFlow.ts';

/** The names that templates in a node (null: in the flow itself) can insert, and the chosen environment's name. */
export function useTemplateNames(nodeId: string | null): {
  names: TemplateNames;
  environment: string | null;
} {
  const document = useSettledFlow();
  const environments = useEnvironments();
  const flowId = useDocumentState((state) => state.flowId);
  const [chosen] = useFlowEnvironment(flowId);
  const data = useMemo(() => flowNames(document, nodeId), [document, nodeId]);
  const variables = useMemo(() => templateVariables(environments ?? [], chosen), [environments, chosen]);
  const checksVariables = (environments?.length ?? 0) > 0;
  const names = useMemo(() => ({ ...data, variables, checksVariables }), [data, variables, checksVariables]);
  return { names, environment: chosen?.name ?? null };
}
