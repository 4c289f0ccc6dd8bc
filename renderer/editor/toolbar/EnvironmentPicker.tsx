import { useEnvironments, useFlowEnvironment } from '../../environments/useEnvironments.ts';
import { goToRoute } from '../../shell/route.ts';
import { Select, type SelectGroup, type SelectOption } from '../../ui/controls/Select.tsx';
import { StatusDot } from '../../ui/display/StatusDot.tsx';
import { useDocumentState } from '../EditorContext.ts';

/** Values that stand for no environment and for going to their screen; ids never begin with a colon. */
const NONE = ':none';
const MANAGE = ':manage';

/** Chooses the environment whose variables problems, test chat and test requests use. */
export function EnvironmentPicker() {
  const flowId = useDocumentState((state) => state.flowId);
  const environments = useEnvironments() ?? [];
  const [environment, choose] = useFlowEnvironment(flowId);
  const options: (SelectOption | SelectGroup)[] = [
    ...environments.map(({ id, name, variables }) => ({
      value: id,
      label: name,
      hint: variables.length === 1 ? '1 variable' : `${variables.length} variables`,
    })),
    { value: NONE, label: 'None', hint: environments.length === 0 ? undefined : 'no variables' },
    { label: 'Environments', options: [{ value: MANAGE, label: 'Manage environments…' }] },
  ];
  return (
    <Select
      aria-label={`Environment: ${environment?.name ?? 'none'}`}
      value={environment?.id ?? NONE}
      onChange={(value) => {
        if (value === MANAGE) goToRoute({ screen: 'environments', environmentId: environment?.id ?? null });
        else choose(value === NONE ? null : value);
      }}
      options={options}
      align="end"
      className="max-w-64 shrink-0"
      prefix={
        <span className="flex items-center gap-2">
          <StatusDot tone={environment ? 'accent' : 'quiet'} />
          <span className="max-[1279px]:hidden">Environment</span>
        </span>
      }
    />
  );
}
