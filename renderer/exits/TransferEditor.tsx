import { outcomeLabel, type TransferExit, transfer, UNAVAILABLE } from '#shared/exits/transfer.ts';
import { TargetField } from '../fields/TargetField.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import type { ExitEditorProps } from './exitEditor.ts';

const MAX_QUEUE = 200;

/** The queue, and where the bot goes on when nobody can take over. */
export function TransferEditor({ exit, edit, problems, around }: ExitEditorProps<TransferExit>) {
  return (
    <div className="flex flex-col gap-3">
      <TextInput
        label="Queue"
        path={['queue']}
        problems={problems}
        value={exit.queue}
        onChange={(queue) => edit(`Edit queue of ${around.place}`, (now) => ({ ...now, queue }), 'queue')}
        limit={MAX_QUEUE}
        placeholder="Order support"
      />
      {UNAVAILABLE.map((outcome) => (
        <TargetField
          key={outcome}
          label={OUTCOMES[outcome]}
          path={['unavailable', outcome]}
          problems={problems}
          value={exit.unavailable?.[outcome] ?? null}
          onChange={(to) =>
            edit(`Connect '${outcomeLabel(outcome)}' of ${around.place}`, (now) =>
              transfer.connect(now, outcome, to),
            )
          }
          around={around}
          port={outcome}
          none="The bot’s part ends"
        />
      ))}
    </div>
  );
}

const OUTCOMES: Record<(typeof UNAVAILABLE)[number], string> = {
  businessHours: 'Outside business hours',
  queueCap: 'Queue is full',
  noUsers: 'Nobody is there',
};
