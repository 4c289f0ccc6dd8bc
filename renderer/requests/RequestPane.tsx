import { useState } from 'react';
import type { KeptExchange } from '#shared/api/conversations.ts';
import { formatBytes } from '../chat/formats.ts';
import { SectionHead } from '../ui/display/SectionHead.tsx';
import { BodyView } from './BodyView.tsx';
import { describeInteraction } from './describeInteraction.ts';
import { HeaderRows } from './HeaderRows.tsx';

/** What was sent: headers, with secrets masked, and the body. */
export function RequestPane({ exchange }: { exchange: KeptExchange }) {
  return (
    <div className="flex h-full min-h-0 flex-col gap-1.5 px-3.5 pt-2">
      <SectionHead
        level={2}
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

/** The telling headers; the others are folded away, and all are in the order they were sent. */
function Headers({ headers }: { headers: KeptExchange['headers'] }) {
  const [all, setAll] = useState(false);
  const telling = headers.filter(({ name }) => !USUAL.has(name.toLowerCase()));
  const shown = all ? headers : telling.slice(0, FEW);
  const more = headers.length - shown.length;
  return (
    <div className="max-h-1/2 shrink-0 overflow-y-auto">
      <HeaderRows headers={shown} short={!all} />
      {(all || more > 0) && (
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

/** What every request has, and says little: folded away first. */
const USUAL: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
  'host',
  'user-agent',
]);

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
