import { CircleAlert, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useRefreshCards } from '../library/cards/useRefreshCards.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { formatRoute } from '../shell/route.ts';
import { Button } from '../ui/controls/Button.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { SectionHead } from '../ui/display/SectionHead.tsx';
import { Token } from '../ui/display/Token.tsx';
import { blankVariable } from './environmentDraft.ts';
import type { EnvironmentEditing } from './environmentEditing.ts';
import { environmentUse } from './environmentUse.ts';

/** Shown at first; more on demand. */
const FEW = 12;

/** The flows that name variables: which ones they need, which of those this environment lacks. */
export function EnvironmentUse({
  environmentId,
  editing,
}: {
  environmentId: string;
  editing: EnvironmentEditing;
}) {
  const { cards, settings } = useAppServices();
  const flows = useStore(cards.store, (state) => state.cards);
  const variables = useStore(editing.store, (state) => state.draft.variables);
  const [all, setAll] = useState(false);
  useRefreshCards();
  const uses = useMemo(
    () =>
      environmentUse(
        flows ?? [],
        variables.map(({ name }) => name),
        (flowId) => settings.get(`flow.${flowId}.environment`) === environmentId,
      ),
    [flows, variables, settings, environmentId],
  );
  return (
    <div className="flex flex-col gap-2">
      <SectionHead title="Flows that name variables" count={uses.length} level={2} />
      {uses.length === 0 ? (
        <p className="type-12 text-text-3">
          No flow names one yet. In a URL, header or test, write{' '}
          <code className="mono-12">{'{{$env.NAME}}'}</code>.
        </p>
      ) : (
        <ul className="overflow-hidden rounded-6 border border-line">
          {(all ? uses : uses.slice(0, FEW)).map(({ flow, chosen, names }) => (
            <li
              key={flow.id}
              className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-line px-3 py-1.5 not-first:border-t"
            >
              <a
                href={formatRoute({ screen: 'flow', flowId: flow.id })}
                title={flow.name}
                className="w-48 shrink-0 truncate rounded-4 type-12 font-medium focus-ring hover:text-accent-text hover:underline"
              >
                {flow.name}
              </a>
              <span className="flex min-w-0 flex-1 flex-wrap items-center gap-1.5">
                {names.map(({ name, missing }) =>
                  missing ? (
                    <span key={name} className="flex items-center gap-1 type-12 text-danger-text">
                      <Token name={name} tone="danger" />
                      <Icon as={CircleAlert} size={13} />
                      missing
                      <Button
                        size={24}
                        variant="ghost"
                        icon={Plus}
                        onClick={() => editing.setVariable({ ...blankVariable(), name })}
                      >
                        Add
                      </Button>
                    </span>
                  ) : (
                    <Token key={name} name={name} />
                  ),
                )}
              </span>
              {chosen && <span className="shrink-0 type-12 text-text-3">tested with this one</span>}
            </li>
          ))}
        </ul>
      )}
      {!all && uses.length > FEW && (
        <Button variant="ghost" size={24} className="self-start" onClick={() => setAll(true)}>
          {`Show all ${uses.length}`}
        </Button>
      )}
    </div>
  );
}
