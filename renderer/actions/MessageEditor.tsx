import type { MessageAction } from '#shared/actions/message.ts';
import { MAX_MESSAGE } from '#shared/core/limits.ts';
import { TemplateField } from '../templates/TemplateField.tsx';
import type { ActionEditorProps } from './actionEditor.ts';

/** What the bot says. */
export function MessageEditor({ action, edit, problems, around }: ActionEditorProps<MessageAction>) {
  return (
    <TemplateField
      label="Message"
      hideLabel
      path={['text']}
      problems={problems}
      limit={MAX_MESSAGE}
      place="text"
      names={around.names}
      multiline
      placeholder="What the bot says. {{ inserts data."
      value={action.text}
      onChange={(text) => edit(`Edit message of ${around.place}`, (now) => ({ ...now, text }), 'text')}
    />
  );
}
