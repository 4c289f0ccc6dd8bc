import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { LastExchange } from '../../fields/surroundings.ts';
import { Icon } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';

/** How the last request went: the last line of a webhook's card. */
export function ResultLine({ last }: { last: LastExchange | null }) {
  if (!last) return null;
  const facts = [last.ms === null ? null : `${Math.round(last.ms)} ms`, last.detail].filter(Boolean);
  const line = (
    <>
      <Icon
        as={last.ok ? CircleCheck : TriangleAlert}
        size={14}
        className={last.ok ? 'text-live-line' : 'text-warn-line'}
      />
      <span className={cx('font-semibold', last.ok ? 'text-live-text' : 'text-warn-text')}>{last.word}</span>
      {facts.map((fact) => (
        <span key={fact} className="min-w-0 truncate text-text-2">
          <span className="text-text-3">· </span>
          {fact}
        </span>
      ))}
      <time dateTime={last.at} className="ml-auto shrink-0 text-text-3 tabular">
        {new Date(last.at).toLocaleTimeString([], { hour12: false })}
      </time>
    </>
  );
  const look = 'flex h-8 min-w-0 items-center gap-1.5 border-t border-line px-3 type-12';
  return (
    <div className="-mx-3 -mb-3">
      {last.show ? (
        <button
          type="button"
          onClick={last.show}
          aria-label={`Last request: ${last.word}, ${facts.join(', ')}. Show it`}
          className={cx(look, 'w-full text-left focus-inset hover:bg-hover')}
        >
          {line}
        </button>
      ) : (
        <p className={look}>{line}</p>
      )}
    </div>
  );
}
