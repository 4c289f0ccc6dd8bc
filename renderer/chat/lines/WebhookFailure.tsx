import { X } from 'lucide-react';
import { isFailureCode } from '#shared/fulfillment/failureCodes.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import { goToRoute } from '../../shell/route.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { FAILURE_HELP } from '../failureHelp.ts';
import type { LineOf, WebhookResult } from '../fold/conversation.ts';
import { editInFlow } from '../showInFlow.ts';
import { useChatState } from '../store/useChat.ts';
import { useChatMode } from '../store/useChatMode.ts';
import { useWebhook } from '../useNode.ts';

export interface WebhookFailureProps {
  line: LineOf<'webhook'>;
  failure: Extract<WebhookResult, { ok: false }>;
}

/** Why a webhook failed, entry by entry where the answer broke the contract, and what to do about it. */
export function WebhookFailure({ line, failure }: WebhookFailureProps) {
  const { editor } = useEditor();
  const { nodeId, actionId, attempts } = line;
  const action = useWebhook(nodeId, actionId);
  const environmentId = useChatState(({ run }) => run?.environmentId ?? null);
  const [mode, setMode] = useChatMode();
  const { message, problems, code } = failure;
  const help = isFailureCode(code) ? FAILURE_HELP[code] : undefined;
  const last = attempts.at(-1);
  const shown = problems.slice(0, MOST_SHOWN);
  const fix = () => {
    if (help?.environments) goToRoute({ screen: 'environments', environmentId });
    else if (actionId !== null)
      editInFlow(editor, { nodeId, actionId, ...(help?.field && { field: help.field }) });
  };
  return (
    <div className="flex flex-col gap-1.5 py-0.5">
      <p className="wrap-anywhere text-text-2">
        {problems.length > 0 ? 'Nothing was stored: one bad entry stops them all.' : message}
      </p>
      {shown.length > 0 && (
        <ul className="flex flex-col gap-1">
          {shown.map((problem) => (
            <li key={problem} className="flex items-start gap-1.5 text-danger-text">
              <Icon as={X} size={13} className="mt-px text-danger-line" />
              <span className="min-w-0 wrap-anywhere">{problem}</span>
            </li>
          ))}
          {problems.length > shown.length && (
            <li className="text-text-3">and {problems.length - shown.length} more</li>
          )}
        </ul>
      )}
      {action && action.onFailure === null && (
        <p className="text-text-3">
          “On failure” is not connected: the conversation goes on with what comes next in the node.
        </p>
      )}
      <div className="-mx-1 flex flex-wrap">
        {last && (
          <Button size={24} variant="link" onClick={() => editor.showExchange(last.id)}>
            See the request
          </Button>
        )}
        {help && (action || help.environments) && (
          <Button size={24} variant="link" onClick={fix}>
            {help.label}
          </Button>
        )}
        {help?.samples && action?.sample && mode === 'live' && (
          <Button size={24} variant="link" onClick={() => setMode('sample')}>
            Use sample answers
          </Button>
        )}
      </div>
    </div>
  );
}

const MOST_SHOWN = 6;
