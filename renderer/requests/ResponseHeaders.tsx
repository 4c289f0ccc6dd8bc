import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { ResponseHeaders as Headers } from '#shared/fulfillment/types.ts';
import { Icon } from '../ui/Icon.tsx';

/** The headers of an answer, folded until one wants them. */
export function ResponseHeaders({ headers }: { headers: Headers }) {
  const [open, setOpen] = useState(false);
  const rows = Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  );
  if (rows.length === 0) return null;
  return (
    <div className="shrink-0">
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="-ml-0.5 flex items-center gap-1 rounded-4 type-12 text-text-3 focus-inset hover:text-text"
      >
        <Icon as={open ? ChevronDown : ChevronRight} size={13} />
        {rows.length} {rows.length === 1 ? 'header' : 'headers'}
      </button>
      {open && (
        <dl className="mt-1 grid grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-5 type-12">
          {rows.map(({ name, value }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a header may come twice
            <div key={index} className="col-span-full grid min-h-5 grid-cols-subgrid items-start py-0.5">
              <dt className="wrap-anywhere text-text-2">{name}</dt>
              <dd className="mono-12 wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
