import type { WriteAction } from '#shared/actions/write.ts';
import { MAX_FIELD } from '#shared/core/limits.ts';
import { NameInput } from '../fields/NameInput.tsx';
import { TemplateField } from '../templates/TemplateField.tsx';
import type { ActionEditorProps } from './actionEditor.ts';

/** What is stored, and under which name. */
export function WriteEditor({ action, edit, problems, around }: ActionEditorProps<WriteAction>) {
  return (
    <div className="flex flex-col gap-3">
      <NameInput
        label="Data name"
        path={['name']}
        problems={problems}
        value={action.name}
        onChange={(name) => edit(`Edit data name of ${around.place}`, (now) => ({ ...now, name }), 'name')}
        names={around.names}
        placeholder="orderNumber"
      />
      <TemplateField
        label="Value"
        path={['value']}
        problems={problems}
        limit={MAX_FIELD}
        place="text"
        names={around.names}
        multiline
        minRows={1}
        value={action.value}
        onChange={(value) => edit(`Edit value of ${around.place}`, (now) => ({ ...now, value }), 'value')}
      />
    </div>
  );
}
