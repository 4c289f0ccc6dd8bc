import { useMemo } from 'react';
import type { WebhookAction } from '#shared/actions/webhook.ts';
import { checkContract } from '#shared/fulfillment/contract.ts';
import { ChipsInput } from '../../fields/ChipsInput.tsx';
import { Disclosure } from '../../fields/Disclosure.tsx';
import { newNameProblem } from '../../fields/NameInput.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import type { ActionEditorProps } from '../actionEditor.ts';

/** The data names that the service returns, so that they are offered elsewhere and typos are found. */
export function ReturnsEditor({ action, edit, problems, around }: ActionEditorProps<WebhookAction>) {
  const { returns, sample } = action;
  const part = `returns ${action.id}`;
  const sampled = useMemo(() => {
    const verdict = sample ? checkContract(sample.status, sample.body) : null;
    return verdict?.ok ? verdict.entries.map((entry) => entry.name) : [];
  }, [sample]);
  const missing = sampled.filter((name) => !returns?.includes(name) && newNameProblem(name) === null);
  const set = (label: string, names: string[]) =>
    edit(`${label} of ${around.place}`, ({ returns: _, ...now }) =>
      names.length > 0 ? { ...now, returns: names } : now,
    );
  const summary = returns?.length ? returns.join(', ') : 'any name';
  return (
    <Disclosure
      title="Returns"
      summary={summary}
      open={around.isOpen(part)}
      onToggle={(open) => around.setOpen(part, open)}
    >
      <ChipsInput
        label="Returned data names"
        path={['returns']}
        problems={problems}
        values={returns ?? []}
        onChange={(names) => set('Edit returned names', [...names])}
        placeholder="Add a name"
        check={(name, names) =>
          newNameProblem(name) ?? (names.includes(name) ? `'${name}' stands there already.` : null)
        }
        mono
        limit={1000}
        hint={
          returns?.length
            ? 'Offered in texts that come after this webhook.'
            : 'Say which names it returns, and they are offered elsewhere and typos found.'
        }
      />
      {missing.length > 0 && (
        <Button
          size={24}
          onClick={() => set('Take returned names', [...(returns ?? []), ...missing])}
          className="self-start"
        >
          {missing.length === 1
            ? `Add ${missing[0]} from the sample`
            : `Add ${missing.length} from the sample`}
        </Button>
      )}
    </Disclosure>
  );
}
