import type { ReactNode } from 'react';
import { MAX_RETRIES, TIMEOUT_MS } from '#shared/core/limits.ts';
import { NumberInput } from '../../fields/NumberInput.tsx';
import { cx } from '../../ui/frame/cx.ts';
import type { DeliveryEditorProps } from './deliveryEdit.ts';

/** Timeout and retries, and beside them what else decides how a delivery goes on. */
export function DeliveryLimits({
  delivery,
  edit,
  problems,
  around,
  children,
}: DeliveryEditorProps & { children: ReactNode }) {
  // A field with an error takes the whole line: a sentence does not fit into 70 px.
  const wide = 'min-w-0 has-aria-invalid:basis-full';
  return (
    <div className="flex flex-wrap items-start gap-2">
      <NumberInput
        label="Timeout"
        path={['timeoutMs']}
        problems={problems}
        value={delivery.timeoutMs}
        onChange={(timeoutMs) =>
          edit(`Edit timeout of ${around.place}`, (now) => ({ ...now, timeoutMs }), 'timeoutMs')
        }
        rule={{ min: TIMEOUT_MS.min / 1000, max: TIMEOUT_MS.max / 1000, scale: 1000, unit: 'seconds' }}
        sign="s"
        className={cx('basis-18.5', wide)}
      />
      <NumberInput
        label="Retries"
        path={['retries']}
        problems={problems}
        value={delivery.retries}
        onChange={(retries) =>
          edit(`Edit retries of ${around.place}`, (now) => ({ ...now, retries }), 'retries')
        }
        rule={{ min: 0, max: MAX_RETRIES }}
        stepper
        className={cx('basis-15.5', wide)}
      />
      <div className="min-w-34 flex-1">{children}</div>
    </div>
  );
}
