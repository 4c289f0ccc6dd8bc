import { CircleCheck, CircleMinus, X } from 'lucide-react';
import { MAX_DATA } from '#shared/core/limits.ts';
import type { CheckedEntry } from '#shared/fulfillment/contractEntry.ts';
import { Badge } from '../ui/display/Badge.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { SectionHead } from '../ui/display/SectionHead.tsx';
import { cx } from '../ui/frame/cx.ts';
import type { ExchangeCheck } from './checkExchange.ts';

/** What of an answer was stored as interaction data, entry by entry, or what stopped it. */
export function StoredEntries({ check }: { check: ExchangeCheck }) {
  const { rows, verdict, problems } = check;
  const stored = verdict === 'stored';
  const shown = rows.slice(0, MOST_SHOWN);
  return (
    <div className="shrink-0 border-t border-line pt-1.5">
      <SectionHead
        title="Stored as interaction data"
        aside={
          <Badge tone={stored ? 'live' : 'danger'}>
            {stored ? rows.length : 0} of {rows.length}
          </Badge>
        }
      />
      {problems.map((problem) => (
        <Sentence key={problem} tone="danger">
          {problem}
        </Sentence>
      ))}
      <ul className="grid grid-cols-[auto_fit-content(45%)_minmax(0,1fr)_auto] gap-x-3 type-12">
        {shown.map((entry) => (
          <EntryRow key={entry.entry} entry={entry} stored={stored} />
        ))}
      </ul>
      {rows.length > shown.length && (
        <p className="pt-1 type-12 text-text-3">
          and {(rows.length - shown.length).toLocaleString('en-GB')} more entries, all in the body above
        </p>
      )}
    </div>
  );
}

const MOST_SHOWN = 200;

function EntryRow({ entry, stored }: { entry: CheckedEntry; stored: boolean }) {
  const { name, data, characters, fits, type, problems, notes } = entry;
  const icon = stored ? CircleCheck : fits ? CircleMinus : X;
  const long = characters !== null && characters > MAX_DATA;
  return (
    <li className="col-span-full grid grid-cols-subgrid items-start py-[3px]">
      <Icon
        as={icon}
        size={14}
        className={cx('mt-px', stored ? 'text-live-line' : fits ? 'text-text-3' : 'text-danger-line')}
      />
      <span className={cx('wrap-anywhere', !name ? 'text-text-3 italic' : 'mono-12')}>
        {name || 'no name'}
      </span>
      <span className="line-clamp-3 wrap-anywhere whitespace-pre-wrap" title={data}>
        {data}
      </span>
      <span className={cx('tabular', long ? 'text-danger-text' : 'text-text-3')}>
        {characters === null ? type : `${characters} / ${MAX_DATA}`}
      </span>
      <span className="col-start-2 -col-end-1 empty:hidden">
        {problems.map((problem) => (
          <Sentence key={problem} tone="danger">
            {problem.replace(/^entry \d+: /, '')}
          </Sentence>
        ))}
        {notes.map((note) => (
          <Sentence key={note} tone="plain">
            {note.replace(/^entry \d+: /, '')}
          </Sentence>
        ))}
      </span>
    </li>
  );
}

function Sentence({ tone, children }: { tone: 'danger' | 'plain'; children: string }) {
  return (
    <p className={cx('pt-0.5 type-12 wrap-anywhere', tone === 'danger' ? 'text-danger-text' : 'text-text-3')}>
      {children}
    </p>
  );
}
