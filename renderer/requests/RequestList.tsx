import { type KeyboardEvent, useEffect, useRef } from 'react';
import { TimingBar } from '../ui/display/TimingBar.tsx';
import { formatMs } from '../ui/display/timing.ts';
import { VirtualList, type VirtualListHandle } from '../ui/display/VirtualList.tsx';
import { cx } from '../ui/frame/cx.ts';
import { useListKeys } from '../ui/keyboard/useListKeys.ts';
import { barFailure, exchangeTiming } from './exchangeTiming.ts';
import type { RequestRow } from './requestRows.ts';
import { requestState, TONE_TEXT } from './requestWords.ts';
import { type TimeAxis, timeAxis } from './timeAxis.ts';

export interface RequestListProps {
  rows: readonly RequestRow[];
  chosen: string | null;
  onChoose(id: string): void;
  /** Draws the bars with their axis; without them the list is narrow. */
  bars: boolean;
}

/** The requests with where each one's time went. Arrow keys move through them. */
export function RequestList({ rows, chosen, onChoose, bars }: RequestListProps) {
  const list = useRef<VirtualListHandle>(null);
  const axis = timeAxis(rows);
  const requests = rows.flatMap((row, index) => (row.kind === 'request' ? [{ id: row.id, index }] : []));
  const at = requests.findIndex(({ id }) => id === chosen);
  const shown = requests[at]?.index;
  useEffect(() => {
    if (shown !== undefined) list.current?.scrollToIndex(shown, { align: 'nearest' });
  }, [shown]);
  const keys = useListKeys({
    count: requests.length,
    index: at,
    onIndex: (index) => requests[index] && onChoose(requests[index].id),
  });
  const onKeyDown = (event: KeyboardEvent) => keys.container.onKeyDown(event);
  const placeOf = new Map(requests.map(({ id }, index) => [id, index]));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className={cx('h-7 shrink-0 items-center type-11 font-medium text-text-3', grid(bars))}>
        <span>Status</span>
        <span>Request</span>
        {bars && <Axis axis={axis} />}
        <span className="text-right">Total</span>
      </div>
      <VirtualList
        ref={list}
        rows={rows}
        {...(shown === undefined ? {} : { keep: [shown] })}
        role="listbox"
        tabIndex={0}
        aria-label="Requests"
        aria-activedescendant={keys.container['aria-activedescendant']}
        onKeyDown={onKeyDown}
        className="min-h-0 flex-1"
      >
        {(row) =>
          row.kind === 'run' ? (
            <div
              key={row.id}
              role="presentation"
              className="flex h-7 items-end px-3 pb-1 type-12 text-text-3"
            >
              Run of {runTime(row.startedAt)}
            </div>
          ) : (
            <Row
              key={row.id}
              id={keys.row(placeOf.get(row.id) ?? -1).id}
              row={row}
              axis={axis}
              bars={bars}
              chosen={row.id === chosen}
              onChoose={onChoose}
            />
          )
        }
      </VirtualList>
    </div>
  );
}

function grid(bars: boolean): string {
  return cx(
    'grid gap-2 px-3',
    bars ? 'grid-cols-[50px_minmax(0,1fr)_88px_48px]' : 'grid-cols-[50px_minmax(0,1fr)_48px]',
  );
}

function Axis({ axis }: { axis: TimeAxis }) {
  const [from, middle, to] = axis.marks;
  return (
    <span className="flex justify-between tabular">
      <span>{from}</span>
      <span>{middle}</span>
      <span>{to}</span>
    </span>
  );
}

interface RowProps extends Pick<RequestListProps, 'bars' | 'onChoose'> {
  id: string;
  row: Extract<RequestRow, { kind: 'request' }>;
  axis: TimeAxis;
  chosen: boolean;
}

function Row({ id, row, axis, bars, chosen, onChoose }: RowProps) {
  const { exchange, path, words, nodeLabel, from } = row;
  const { word, tone, reason } = requestState(exchange);
  const total = exchange.timings.total;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and takes the keys
    // biome-ignore lint/a11y/useFocusableInteractive: rows are named by aria-activedescendant, never focused
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      title={[exchange.url, nodeLabel].filter(Boolean).join('\n')}
      onClick={() => onChoose(row.id)}
      className={cx(
        'relative h-7 items-center type-12',
        grid(bars),
        chosen
          ? 'bg-accent-soft before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent-line'
          : 'hover:bg-hover',
      )}
    >
      <span className={cx('truncate font-semibold', TONE_TEXT[tone])}>{word}</span>
      <span className="flex min-w-0 items-baseline gap-1.5">
        <span className={cx('truncate mono-12', reason ? 'min-w-8' : 'shrink-0 not-only:max-w-3/4')}>
          {path}
        </span>
        {/* A failure is never cut before the path is. */}
        {words !== '' && (
          <span className={cx('truncate text-text-3', reason ? 'max-w-4/5 shrink-0' : 'min-w-8')}>
            {words}
          </span>
        )}
      </span>
      {bars && (
        <TimingBar
          timing={exchangeTiming(exchange.timings)}
          failed={barFailure(exchange.status, exchange.code)}
          scale={{ from, span: axis.span }}
        />
      )}
      <span className="text-right text-text-2 tabular">{total === null ? '' : formatMs(total)}</span>
    </div>
  );
}

/** When a run began: the time, with the day where it was another one. */
function runTime(startedAt: string): string {
  const date = new Date(startedAt);
  const time = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (date.toDateString() === new Date().toDateString()) return time;
  return `${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${time}`;
}
