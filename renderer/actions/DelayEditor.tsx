import type { DelayAction } from '#shared/actions/delay.ts';
import { MAX_DELAY_MS } from '#shared/core/limits.ts';
import { NumberInput } from '../fields/NumberInput.tsx';
import type { ActionEditorProps } from './actionEditor.ts';

/** How long the bot types. */
export function DelayEditor({ action, edit, problems, around }: ActionEditorProps<DelayAction>) {
  return (
    <NumberInput
      label="Seconds"
      path={['ms']}
      problems={problems}
      value={action.ms}
      onChange={(ms) => edit(`Edit pause of ${around.place}`, (now) => ({ ...now, ms }), 'ms')}
      rule={{ min: 0, max: MAX_DELAY_MS / 1000, scale: 1000, unit: 'seconds' }}
      step={0.1}
      sign="s"
      hint="The customer sees that the bot is typing. Tests skip it."
      boxClassName="w-24"
    />
  );
}
