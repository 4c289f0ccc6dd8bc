import { ChevronDown, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { KeptExchange } from '#shared/api/conversations.ts';
import { failureTexts, isFailureCode } from '#shared/fulfillment/failureCodes.ts';
import { formatBytes } from '../chat/formats.ts';
import { useNode, useWebhook } from '../chat/useNode.ts';
import { ErrorNote } from '../ui/display/ErrorNote.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { SectionHead } from '../ui/display/SectionHead.tsx';
import { TimingBar } from '../ui/display/TimingBar.tsx';
import { formatMs } from '../ui/display/timing.ts';
import { cx } from '../ui/frame/cx.ts';
import { jsonLines } from '../ui/json/jsonLines.ts';
import { parseJson } from '../ui/json/parseJson.ts';
import { BodyView } from './BodyView.tsx';
import { checkExchange } from './checkExchange.ts';
import { barFailure, exchangeTiming } from './exchangeTiming.ts';
import { HeaderRows, headerRows } from './HeaderRows.tsx';
import { failureDetail, requestState, TONE_TEXT } from './requestWords.ts';
import { StoredEntries } from './StoredEntries.tsx';
import { statusText } from './statusText.ts';

/** What came back, what of it was stored or why nothing was, and where the time went. */
export function ResponsePane({ exchange, attempts }: { exchange: KeptExchange; attempts: number }) {
  const { status, code, timings, attempt, responseBody, responseBytes } = exchange;
  const [headersOpen, setHeadersOpen] = useState(false);
  const headers = useMemo(() => headerRows(exchange.responseHeaders), [exchange]);
  const check = useMemo(() => checkExchange(exchange), [exchange]);
  const { word, tone } = requestState(exchange);
  const refused = check.verdict === 'refused';
  const entries = check.rows.length + check.problems.length > 0 && <StoredEntries check={check} />;
  return (
    <div className="flex h-full min-h-0 flex-col gap-1.5 overflow-y-auto px-3.5 pt-2 pb-3">
      <SectionHead
        level={2}
        title="Response"
        aside={
          <span className="flex items-baseline gap-1.5 type-12">
            <span className={cx('font-semibold', TONE_TEXT[tone])}>
              {status === null ? word : `${status} ${statusText(status)}`.trim()}
            </span>
            <span className="text-text-3 tabular">
              {[
                timings.total === null ? null : formatMs(timings.total),
                status === null ? null : formatBytes(responseBytes),
              ]
                .filter((fact) => fact !== null)
                .join(' · ')}
            </span>
          </span>
        }
      />
      {code !== undefined && <Failure exchange={exchange} refused={check.rows.length > 0} />}
      {check.notes.map((note) => (
        <p key={note} className="type-12 wrap-anywhere text-text-3">
          {note.charAt(0).toUpperCase() + note.slice(1)}
        </p>
      ))}
      {refused && entries}
      {responseBody !== null && <Body text={responseBody} marks={check.marks} />}
      {!refused && entries}
      <SectionHead
        title="Timing"
        aside={
          <span className="type-12 text-text-3">
            {attempts > 1
              ? `attempt ${attempt} of ${attempts}`
              : attempt === 1
                ? 'first attempt'
                : `attempt ${attempt}`}
          </span>
        }
        className="border-t border-line pt-1.5"
      />
      <TimingBar
        timing={exchangeTiming(timings)}
        failed={barFailure(status, code)}
        legend
        className="shrink-0"
      />
      {headers.length > 0 && (
        <div className="shrink-0 border-t border-line pt-1.5">
          <button
            type="button"
            aria-expanded={headersOpen}
            onClick={() => setHeadersOpen(!headersOpen)}
            className="-ml-0.5 flex h-6 items-center gap-1 rounded-4 type-12 font-semibold focus-inset"
          >
            <Icon as={headersOpen ? ChevronDown : ChevronRight} size={13} className="text-text-2" />
            Response headers
            <span className="font-normal text-text-3">{headers.length}</span>
          </button>
          {headersOpen && <HeaderRows headers={headers} />}
        </div>
      )}
    </div>
  );
}

/** Why nothing was stored; what `refused` lists entry by entry is not said twice. */
function Failure({ exchange, refused }: { exchange: KeptExchange; refused: boolean }) {
  const { nodeId, actionId, code, message = '', retryInMs } = exchange;
  const { tone } = requestState(exchange);
  const title = code !== undefined && isFailureCode(code) ? failureTexts[code].title : (code ?? '');
  const action = useWebhook(nodeId, actionId);
  const onFailure = useNode(action?.onFailure ?? '')?.label;
  return (
    <ErrorNote title={title} tone={tone === 'warn' ? 'warn' : 'danger'}>
      {refused ? 'One bad entry stops them all.' : failureDetail(title, message)}
      {retryInMs !== undefined && ` Sent again after ${formatMs(retryInMs)}.`}
      {refused &&
        retryInMs === undefined &&
        onFailure &&
        ` On failure the conversation goes to “${onFailure}”.`}
    </ErrorNote>
  );
}

/** A short body is as high as it is; a long one scrolls in itself. */
function Body({ text, marks }: { text: string; marks: readonly string[] }) {
  const lines = useMemo(() => {
    const parsed = parseJson(text);
    return parsed ? jsonLines(parsed.value).length : text.split('\n').length;
  }, [text]);
  if (text === '') return <p className="type-12 text-text-3">The body is empty: nothing to store.</p>;
  return (
    <div className="shrink-0" style={{ height: Math.min(Math.max(lines, 1), MOST_LINES) * LINE }}>
      <BodyView text={text} label="response body" startWith="text" marks={marks} className="h-full" />
    </div>
  );
}

const LINE = 18;
const MOST_LINES = 12;
