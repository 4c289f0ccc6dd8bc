import { useMemo } from 'react';
import { TIMEOUT_MS } from '#shared/core/limits.ts';
import type { Problem } from '#shared/core/problem.ts';
import type { OnEnd } from '#shared/flow/document.ts';
import { DeliveryLimits } from '../../actions/webhook/DeliveryLimits.tsx';
import { deliveryEdit } from '../../actions/webhook/deliveryEdit.ts';
import { HeadersEditor } from '../../actions/webhook/HeadersEditor.tsx';
import { UrlField } from '../../actions/webhook/UrlField.tsx';
import { setSettings } from '../../document/commands/contentCommands.ts';
import { useEditor, useFlow } from '../../editor/EditorContext.ts';
import type { EditPart } from '../../fields/editPart.ts';
import { problemsOfKey } from '../../fields/fieldProblem.ts';
import { FieldScopeContext } from '../../fields/fieldScope.ts';
import type { Surroundings } from '../../fields/surroundings.ts';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { Field } from '../../ui/controls/Field.tsx';
import { Select } from '../../ui/controls/Select.tsx';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import { InspectorSection } from '../InspectorFrame.tsx';
import { inspectorMemory } from '../inspectorMemory.ts';

export interface OnEndSectionProps {
  around: Surroundings;
  problems: readonly Problem[];
}

/** Where the finished interaction is delivered. */
export function OnEndSection({ around, problems }: OnEndSectionProps) {
  const { document, editor } = useEditor();
  const onEnd = useFlow((flow) => flow.onEnd);
  const { drafts } = inspectorMemory(editor);
  const scope = useMemo(() => ({ id: 'onEnd', drafts }), [drafts]);
  const own = useMemo(() => problemsOfKey(problems, 'onEnd'), [problems]);
  const edit = useMemo<EditPart<OnEnd>>(
    () => (label, recipe, typing) =>
      document.edit(
        label,
        (flow) => {
          const next = flow.onEnd && recipe(flow.onEnd);
          return !next || next === flow.onEnd ? flow : setSettings(flow, { onEnd: next });
        },
        typing ? { gesture: `text:onEnd:${typing}` } : {},
      ),
    [document],
  );
  return (
    <InspectorSection label="Delivery at the end">
      <SectionHead title="Delivery at the end" />
      <Checkbox
        label="Send the finished interaction to your CRM"
        hint="The same POST as a webhook’s, once, when the interaction ends. Its answer is ignored."
        checked={onEnd !== undefined}
        onChange={(on) =>
          document.edit(on ? 'Turn delivery at the end on' : 'Turn delivery at the end off', (flow) =>
            setSettings(flow, { onEnd: on ? NEW_DELIVERY : undefined }),
          )
        }
      />
      {onEnd && (
        <FieldScopeContext value={scope}>
          <div data-scope="onEnd" className="flex flex-col gap-3 pt-1">
            <OnEndFields onEnd={onEnd} edit={edit} problems={own} around={around} />
          </div>
        </FieldScopeContext>
      )}
    </InspectorSection>
  );
}

const NEW_DELIVERY: OnEnd = {
  url: '',
  headers: [],
  timeoutMs: TIMEOUT_MS.default,
  retries: 0,
  when: 'always',
};

function OnEndFields({
  onEnd,
  edit,
  problems,
  around,
}: {
  onEnd: OnEnd;
  edit: EditPart<OnEnd>;
  problems: ReturnType<typeof problemsOfKey>;
  around: Surroundings;
}) {
  const at = useMemo(() => ({ ...around, place: 'the delivery' }), [around]);
  const delivery = { delivery: onEnd, edit: deliveryEdit(edit), problems, around: at };
  return (
    <>
      <UrlField {...delivery} />
      <HeadersEditor {...delivery} part="headers onEnd" />
      <DeliveryLimits {...delivery}>
        <Field label="When">
          <Select
            look="line"
            value={onEnd.when}
            onChange={(when) => edit('Change when it is delivered', (now) => ({ ...now, when }))}
            options={[
              { value: 'always', label: 'Always' },
              { value: 'completed', label: 'When completed', hint: 'not timed out or failed' },
            ]}
          />
        </Field>
      </DeliveryLimits>
    </>
  );
}
