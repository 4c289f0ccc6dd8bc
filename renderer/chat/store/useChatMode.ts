import type { Mode } from '#shared/api/conversations.ts';
import { requiredEnv } from '#shared/flow/dataNames.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { useDocumentState, useFlow } from '../../editor/EditorContext.ts';
import { useFlowEnvironment } from '../../environments/useEnvironments.ts';
import { useSetting } from '../../settings/useSetting.ts';

/** Where webhooks of the test chat get their answers, remembered a flow, and the function that changes it. */
export function useChatMode(): [Mode, (mode: Mode) => void] {
  const flowId = useDocumentState((state) => state.flowId);
  const [chosen, choose] = useSetting<string>(`flow.${flowId}.chatMode`, '');
  const [environment] = useFlowEnvironment(flowId);
  const offline = useFlow((document) => environment === null && runsOnSamplesOnly(document));
  if (chosen === 'live' || chosen === 'sample') return [chosen, choose];
  return [offline ? 'sample' : 'live', choose];
}

/**
 * Whether a flow without an environment can only run on its samples: it needs variables, and every webhook has a sample
 * (the shipped examples, a flow just imported).
 */
export function runsOnSamplesOnly(document: FlowDocument): boolean {
  const webhooks = document.nodes.flatMap(({ actions }) => actions.filter(({ type }) => type === 'webhook'));
  return (
    webhooks.length > 0 &&
    webhooks.every((action) => 'sample' in action && action.sample !== undefined) &&
    requiredEnv(document).length > 0
  );
}
