import { useMemo } from 'react';
import type { WebhookAction } from '#shared/actions/webhook.ts';
import { checkContract } from '#shared/fulfillment/contract.ts';
import { Disclosure } from '../../fields/Disclosure.tsx';
import { NumberInput } from '../../fields/NumberInput.tsx';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { TextInput } from '../../fields/TextInput.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import type { ActionEditorProps } from '../actionEditor.ts';

type Sample = NonNullable<WebhookAction['sample']>;

/** Most characters of a sample's body: as much as an answer may have. */
const MAX_BODY = 1024 * 1024;

/** An answer to work with offline; checked against the contract as it is typed. */
export function SampleEditor({ action, edit, problems, around }: ActionEditorProps<WebhookAction>) {
  const { sample } = action;
  const part = `sample ${action.id}`;
  const verdict = useMemo(() => (sample ? checkContract(sample.status, sample.body) : null), [sample]);
  const change = (recipe: (sample: Sample) => Sample, typing: string) =>
    edit(
      `Edit sample answer of ${around.place}`,
      (now) => (now.sample ? { ...now, sample: recipe(now.sample) } : now),
      typing,
    );
  const summary = !sample
    ? 'none: fails in sample mode'
    : verdict?.ok
      ? `${sample.status} · ${entryCount(verdict.entries.length)}`
      : `${sample.status} · fails`;
  return (
    <Disclosure
      title="Sample answer"
      summary={summary}
      open={around.isOpen(part)}
      onToggle={(open) => around.setOpen(part, open)}
    >
      {!sample || !verdict ? (
        <>
          <p className="type-12 text-text-3">
            What the service might answer, so that the test chat can run without it.
          </p>
          <Button
            size={24}
            onClick={() =>
              edit(`Add sample answer to ${around.place}`, (now) => ({ ...now, sample: firstSample(now) }))
            }
            className="self-start"
          >
            Add sample answer
          </Button>
        </>
      ) : (
        <>
          <NumberInput
            label="Status"
            path={['sample', 'status']}
            problems={problems}
            value={sample.status}
            onChange={(status) => change((now) => ({ ...now, status }), 'sample.status')}
            rule={{ min: 100, max: 599 }}
            className="w-18 has-aria-invalid:w-full"
          />
          <TextInput
            label="Body"
            path={['sample', 'body']}
            problems={problems}
            value={sample.body}
            onChange={(body) => change((now) => ({ ...now, body }), 'sample.body')}
            limit={MAX_BODY}
            multiline
            mono
          />
          <Verdict verdict={verdict} />
          <Button
            size={24}
            variant="ghost"
            onClick={() => edit(`Delete sample answer of ${around.place}`, ({ sample: _, ...now }) => now)}
            className="-ml-2 self-start"
          >
            Delete sample answer
          </Button>
        </>
      )}
    </Disclosure>
  );
}

function Verdict({ verdict }: { verdict: ReturnType<typeof checkContract> }) {
  if (!verdict.ok) {
    const problems = verdict.problems.length > 0 ? verdict.problems : [{ message: verdict.message }];
    return (
      <ProblemNotes
        problems={problems.slice(0, 5).map(({ message }) => ({ severity: 'warning', message }))}
      />
    );
  }
  const names = verdict.entries.map((entry) => entry.name).join(', ');
  return (
    <>
      <p className="type-12 text-live-text">
        Fits the contract: {verdict.entries.length === 0 ? 'nothing is stored' : `stores ${names}`}.
      </p>
      <ProblemNotes problems={verdict.notes.slice(0, 5).map((message) => ({ severity: 'info', message }))} />
    </>
  );
}

/** A first answer to start from: the names it is known to return, else the example of the contract. */
function firstSample({ returns }: WebhookAction): Sample {
  const names = returns?.length ? returns : ['dataYouWantToStore'];
  const entries = names.map((name) => `  { "name": ${JSON.stringify(name)}, "data": "dataValue" }`);
  return { status: 200, body: `[\n${entries.join(',\n')}\n]` };
}

function entryCount(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}
