import type { WebhookAction } from '#shared/actions/webhook.ts';
import type { FlowDocument, FlowNode } from '#shared/flow/document.ts';
import { useFlow } from '../editor/EditorContext.ts';

/** A node of the open flow as it is now; undefined where it is gone. */
export function useNode(nodeId: string): FlowNode | undefined {
  return useFlow((document) => nodeOf(document, nodeId));
}

/** A webhook action of the open flow as it is now; undefined where it is gone. */
export function useWebhook(nodeId: string, actionId: string | null): WebhookAction | undefined {
  return useFlow((document) => webhookOf(document, nodeId, actionId));
}

/** A node by its id. */
export function nodeOf(document: FlowDocument, nodeId: string): FlowNode | undefined {
  return document.nodes.find(({ id }) => id === nodeId);
}

/** A webhook action by its node and id. */
export function webhookOf(
  document: FlowDocument,
  nodeId: string,
  actionId: string | null,
): WebhookAction | undefined {
  const action = nodeOf(document, nodeId)?.actions.find(({ id }) => id === actionId);
  return action?.type === 'webhook' ? action : undefined;
}
