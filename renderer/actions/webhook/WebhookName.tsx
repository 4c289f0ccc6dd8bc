import type { WebhookAction } from '#shared/actions/webhook.ts';
import { limitText } from '../../fields/limitText.ts';
import { useDraft } from '../../fields/useDraft.ts';
import { TextField } from '../../ui/controls/TextField.tsx';
import type { ActionEditorProps } from '../actionEditor.ts';

const MAX_LABEL = 200;

/** What the author calls the webhook, in its card's head. */
export function WebhookName({ action, edit, around }: ActionEditorProps<WebhookAction>) {
  const draft = useDraft({
    field: 'label',
    value: action.label ?? '',
    format: (text) => text,
    parse: limitText(MAX_LABEL),
    commit: (text) =>
      edit(
        `Rename webhook of ${around.place}`,
        ({ label: _, ...now }) => (text === '' ? now : withLabel(now, text)),
        'label',
      ),
  });
  return (
    <TextField
      look="bare"
      size={24}
      value={draft.text}
      onChange={draft.onChange}
      aria-label="Webhook name"
      placeholder="Add a name"
      invalid={draft.problem !== null}
      title={draft.problem ?? draft.text}
      className="-ml-2 min-w-0 flex-1 text-text-3 hover:border-line focus-within:text-text"
    />
  );
}

/** Keys in the schema's order, so that the document is canonical as it stands. */
function withLabel({ id, type, ...rest }: WebhookAction, label: string): WebhookAction {
  return { id, type, label, ...rest };
}
