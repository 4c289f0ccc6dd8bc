import { cx } from '../frame/cx.ts';
import { formatMs, TIMING_PHASES, type Timing, timingTotal } from './timing.ts';

export interface TimingBarProps {
  timing: Timing;
  /** The wait for the first byte ended in a failure: it is red, and fades out when nothing ever came. */
  failed?: 'answered' | 'never' | undefined;
  /** In a list: the width of the column in ms, and how long after its start this attempt began. */
  scale?: { from: number; span: number };
  /** Adds the parts with their numbers below. Without it the total stands beside the bar in the list. */
  legend?: boolean;
  className?: string | undefined;
}

/** Where the time of a request went: DNS, connect, TLS, first byte, body. Never without numbers beside it. */
export function TimingBar({ timing, failed, scale, legend = false, className }: TimingBarProps) {
  const total = timingTotal(timing);
  const parts = TIMING_PHASES.map((entry) => ({ ...entry, ms: timing[entry.phase] ?? 0 })).filter(
    (part) => part.ms > 0,
  );
  const span = scale?.span ?? total;
  // What runs past the end of the column stops there; its total is written beside it.
  const start = scale ? Math.min(1, scale.from / span) : 0;
  const width = Math.min(1 - start, span > 0 ? total / span : 0);
  return (
    <div className={cx('flex min-w-0 flex-col gap-2.5', className)}>
      <div
        role="img"
        aria-label={`${formatMs(total)}: ${parts.map((part) => `${part.label} ${formatMs(part.ms)}`).join(', ')}`}
        className="flex h-2 min-w-0"
        style={{ paddingLeft: `${start * 100}%` }}
      >
        <div
          // Short requests keep a width at which their parts can be told apart; the number beside the bar is exact.
          className="flex h-full min-w-7 gap-px"
          style={{ width: `${(width / (1 - start || 1)) * 100}%` }}
        >
          {parts.map((part) => (
            <span
              key={part.phase}
              className={cx(
                'h-full min-w-0.5 rounded-[2px] forced-colors:border',
                part.phase === 'firstByte' && failed ? 'bg-danger-line' : part.look,
                part.phase === 'firstByte' &&
                  failed === 'never' &&
                  'mask-[linear-gradient(to_right,#000_50%,transparent)]',
              )}
              style={{ flexGrow: part.ms, flexBasis: 0 }}
            />
          ))}
        </div>
      </div>
      {legend && <Legend timing={timing} failed={failed} />}
    </div>
  );
}

function Legend({ timing, failed }: Pick<TimingBarProps, 'timing' | 'failed'>) {
  return (
    <dl className="flex flex-wrap justify-between gap-x-3 gap-y-1 type-11">
      {TIMING_PHASES.map(({ phase, label, look }) => (
        <div key={phase} className="grid grid-cols-[auto_auto] items-center gap-x-1">
          <span
            aria-hidden="true"
            className={cx(
              'size-1.5 rounded-[2px]',
              phase === 'firstByte' && failed ? 'bg-danger-line' : look,
            )}
          />
          <dt className="text-text-3">{label}</dt>
          <dd className="col-start-2 font-medium text-text-2 tabular">
            {timing[phase] == null ? 'none' : formatMs(timing[phase])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
