import { Lock } from 'lucide-react';
import { useState } from 'react';
import type { KeptExchange } from '#shared/api/conversations.ts';
import { MASK } from '#shared/fulfillment/redact.ts';
import { formatBytes } from '../chat/formats.ts';
import { Icon } from '../ui/Icon.tsx';
import { SectionHead } from '../ui/SectionHead.tsx';
import { BodyView } from './BodyView.tsx';
import { describeInteraction } from './describeInteraction.ts';

/** What was sent: headers, with secrets masked, and the body. */
export function RequestPane({ exchange }: { exchange: KeptExchange }) {
  return (
    <div className="flex h-full min-h-0 flex-col gap-2 px-3.5 pt-2.5">
      <SectionHead
        title="Request"
        aside={<span className="type-12 text-text-3">{formatBytes(utf8Bytes(exchange.body))}</span>}
      />
      <Headers headers={exchange.headers} />
      <BodyView
        text={exchange.body}
        label="request body"
        startWith="tree"
        describe={describeInteraction}
        className="min-h-24 flex-1 border-t border-line pt-1"
      />
    </div>
  );
}

/** Headers beyond the first few are folded away. */
function Headers({ headers }: { headers: KeptExchange['headers'] }) {
  const [all, setAll] = useState(false);
  const shown = all ? headers : headers.slice(0, FEW);
  const more = headers.length - FEW;
  return (
    <div className="max-h-1/2 shrink-0 overflow-y-auto">
      <dl className="grid grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-5 type-12">
        {shown.map(({ name, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a header may be sent twice
          <div key={index} className="col-span-full grid min-h-5 grid-cols-subgrid items-start py-0.5">
            <dt className="wrap-anywhere text-text-2">{name}</dt>
            <dd className="mono-12 wrap-anywhere">
              {value}
              {value.includes(MASK) && (
                <span
                  role="img"
                  aria-label="secret"
                  title="Holds a secret: it was sent, and is kept nowhere"
                  className="ml-1.5 inline-block align-[-2px] text-text-3"
                >
                  <Icon as={Lock} size={13} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {more > 0 && (
        <button
          type="button"
          onClick={() => setAll(!all)}
          className="mt-0.5 rounded-4 type-12 text-text-3 focus-inset hover:text-text hover:underline"
        >
          {all ? 'Fewer' : `${more} more`}
        </button>
      )}
    </div>
  );
}

const FEW = 4;

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
