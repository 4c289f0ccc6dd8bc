import { Workflow } from 'lucide-react';
import { useMemo } from 'react';
import { MAX_MESSAGE } from '#shared/core/limits.ts';
import { setSettings } from '../../document/commands/contentCommands.ts';
import { setStart } from '../../document/commands/nodeCommands.ts';
import { useEditor, useFlow } from '../../editor/EditorContext.ts';
import { problemsOfKey } from '../../fields/fieldProblem.ts';
import { FieldScopeContext } from '../../fields/fieldScope.ts';
import { limitText } from '../../fields/limitText.ts';
import { NumberInput } from '../../fields/NumberInput.tsx';
import { TargetSelect } from '../../fields/TargetSelect.tsx';
import { TextInput } from '../../fields/TextInput.tsx';
import { useProblems } from '../../problems/useProblems.ts';
import { Checkbox } from '../../ui/controls/Checkbox.tsx';
import { Field } from '../../ui/controls/Field.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import { InspectorFrame, InspectorSection, InspectorTitle } from '../InspectorFrame.tsx';
import { inspectorMemory } from '../inspectorMemory.ts';
import type { OpenParts } from '../useOpenParts.ts';
import { useSurroundings } from '../useSurroundings.ts';
import { OnEndSection } from './OnEndSection.tsx';
import { SeedsSection } from './SeedsSection.tsx';

const MAX_NAME = 200;
/** Minutes: a week at most (shared/flow/document.ts). */
const IDLE = { min: 1, max: 10_080, unit: 'minutes' };
const DEFAULT_IDLE = 10;

/** The flow itself: what it is called, where it starts, how it ends. */
export function FlowInspector({ open }: { open: OpenParts }) {
  const { document, editor } = useEditor();
  const { name, description, start, idleTimeoutMinutes } = useFlowFields();
  const around = useSurroundings(null, open);
  const { all } = useProblems();
  const problems = useMemo(
    () => ['name', 'description', 'start', 'idleTimeoutMinutes'].flatMap((key) => named(all, key)),
    [all],
  );
  const { drafts } = inspectorMemory(editor);
  const scope = useMemo(() => ({ id: 'flow', drafts }), [drafts]);
  const set = (label: string, change: Parameters<typeof setSettings>[1], typing?: string) =>
    document.edit(
      label,
      (flow) => setSettings(flow, change),
      typing === undefined ? {} : { gesture: `text:flow:${typing}` },
    );
  return (
    <FieldScopeContext value={scope}>
      <InspectorFrame
        icon={<Icon as={Workflow} size={16} className="text-text-2" />}
        title={<InspectorTitle>Flow</InspectorTitle>}
      >
        <InspectorSection label="Flow">
          <div className="flex flex-col gap-3 pt-1">
            <TextInput
              label="Flow name"
              path={['name']}
              problems={problems}
              value={name}
              onChange={(next) => set('Rename the flow', { name: next }, 'name')}
              limit={MAX_NAME}
              parse={(text) =>
                text.trim() === ''
                  ? { ok: false, message: 'A flow needs a name. Type one; until then it keeps the last.' }
                  : limitText(MAX_NAME)(text)
              }
            />
            <TextInput
              label="Description"
              path={['description']}
              problems={problems}
              value={description}
              onChange={(next) => set('Edit description of the flow', { description: next }, 'description')}
              limit={MAX_MESSAGE}
              multiline
              placeholder="What it is for, for you and your team"
            />
            <Field label="Starts at">
              {() => (
                <TargetSelect
                  aria-label="Starts at"
                  value={start}
                  onChange={(to) =>
                    to !== null && document.edit('Change the start', (flow) => setStart(flow, to))
                  }
                  nodes={around.nodes}
                  none="No node yet"
                  chooseNone={false}
                  required
                />
              )}
            </Field>
          </div>
        </InspectorSection>
        <InspectorSection label="Silence">
          <SectionHead title="Silence" />
          <Checkbox
            label="End the conversation when the customer is silent"
            checked={idleTimeoutMinutes !== null}
            onChange={(on) =>
              set(on ? 'Turn idle time-out on' : 'Turn idle time-out off', {
                idleTimeoutMinutes: on ? DEFAULT_IDLE : null,
              })
            }
          />
          {idleTimeoutMinutes !== null && (
            <NumberInput
              label="Minutes of silence"
              path={['idleTimeoutMinutes']}
              problems={problems}
              value={idleTimeoutMinutes}
              onChange={(minutes) =>
                set('Edit idle time-out', { idleTimeoutMinutes: minutes }, 'idleTimeoutMinutes')
              }
              rule={IDLE}
              sign="min"
              className="ml-6 w-32 has-aria-invalid:w-auto"
            />
          )}
        </InspectorSection>
        <OnEndSection around={around} problems={all} />
        <SeedsSection />
      </InspectorFrame>
    </FieldScopeContext>
  );
}

function useFlowFields() {
  return {
    name: useFlow((flow) => flow.name),
    description: useFlow((flow) => flow.description),
    start: useFlow((flow) => flow.start),
    idleTimeoutMinutes: useFlow((flow) => flow.idleTimeoutMinutes),
  };
}

/** The problems of one of the flow's own fields, with the field's name kept as their path. */
function named(all: Parameters<typeof problemsOfKey>[0], key: string) {
  return problemsOfKey(all, key).map((problem) => ({ ...problem, at: key }));
}
