import { Check, ChevronDown, ChevronRight } from 'lucide-react';
import { useEditor } from '../../editor/EditorContext.ts';
import { pathOf, stateOf, TONE_TEXT } from '../../requests/requestWords.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { PostBadge } from '../../ui/display/PostBadge.tsx';
import { Spinner } from '../../ui/display/Spinner.tsx';
import { formatMs } from '../../ui/display/timing.ts';
import { cx } from '../../ui/frame/cx.ts';
import type { LineOf } from '../fold/conversation.ts';
import { showInFlow } from '../showInFlow.ts';
import { useChat, useChatState } from '../store/useChat.ts';
import { useWebhook } from '../useNode.ts';
import { WebhookFailure } from './WebhookFailure.tsx';

/** A webhook in the stream: what it came to at a glance; unfolded, what was stored or why not. */
export function WebhookCard({ line }: { line: LineOf<'webhook'> }) {
  const chat = useChat();
  const { editor } = useEditor();
  const toggled = useChatState((state) => state.toggled.has(line.id));
  const action = useWebhook(line.nodeId, line.actionId);
  const { attempts, result, nodeId, actionId } = line;
  const last = attempts.at(-1);
  const url = last?.url ?? action?.url ?? '';
  const title = url === '' ? (actionId === null ? 'Delivery at the end' : 'Webhook') : pathOf(url);
  const inside = result !== null && hasInside(result);
  const open = inside && toggled !== opensItself(result);
  const show = () => {
    showInFlow(editor, { nodeId, ...(actionId !== null && { actionId }) });
    if (last) editor.showExchange(last.id);
  };
  return (
    <div className="px-4 py-1.5">
      <div className="overflow-hidden rounded-6 border border-line-strong bg-sunk type-12">
        <div className="flex h-8.5 items-center gap-1 pr-1">
          <button
            type="button"
            onClick={show}
            title={url}
            className="flex h-full min-w-0 flex-1 items-center gap-2 pl-2.5 text-left focus-inset hover:bg-hover"
          >
            <PostBadge />
            <span className="min-w-0 flex-1 truncate mono-12">{title}</span>
            <Outcome line={line} />
          </button>
          {!result && (
            <Button size={24} variant="link" onClick={() => chat.abort()}>
              Stop
            </Button>
          )}
          {inside && (
            <button
              type="button"
              aria-expanded={open}
              aria-label={open ? 'Fold' : 'Unfold'}
              onClick={() => chat.toggle(line.id)}
              className="flex size-6.5 shrink-0 items-center justify-center rounded-4 text-text-2 focus-inset hover:bg-hover hover:text-text"
            >
              <Icon as={open ? ChevronDown : ChevronRight} size={14} />
            </button>
          )}
        </div>
        {open && (
          <div className="border-t border-line px-2.5 py-1.5">
            {result.ok ? <Entries result={result} /> : <WebhookFailure line={line} failure={result} />}
          </div>
        )}
      </div>
    </div>
  );
}

type Result = NonNullable<LineOf<'webhook'>['result']>;

function hasInside(result: Result): boolean {
  return !result.ok || ('entries' in result && result.entries.length + result.notes.length > 0);
}

/** A few entries and every failure are shown at once. */
function opensItself(result: Result): boolean {
  return !result.ok || !('entries' in result) || result.entries.length <= FEW;
}

const FEW = 6;

function Outcome({ line: { attempts, result } }: { line: LineOf<'webhook'> }) {
  const last = attempts.at(-1);
  if (!result) {
    const again = last?.retryInMs !== undefined;
    return (
      <span className="flex shrink-0 items-center gap-1.5 text-text-3">
        <Spinner size={12} />
        {again ? `attempt ${attempts.length + 1}` : 'calling'}
      </span>
    );
  }
  const code = result.ok ? null : result.code;
  const status = last?.status ?? ('status' in result ? result.status : null);
  const { word, tone, reason } = stateOf(status, code);
  const total = last?.timings.total ?? null;
  const facts = [
    total === null ? null : formatMs(total),
    attempts.length > 1 ? `${attempts.length} attempts` : null,
    result.ok
      ? 'entries' in result
        ? entriesWords(result.entries.length)
        : 'delivered'
      : status !== null && reason,
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return (
    <span className="flex shrink-0 items-center gap-1.5 text-text-2">
      <span className={cx('font-semibold', TONE_TEXT[tone])}>
        {status === null && !code ? 'sample' : word}
      </span>
      {facts.map((fact) => (
        <span key={fact} className="before:mr-1.5 before:text-text-3 before:content-['·']">
          {fact}
        </span>
      ))}
    </span>
  );
}

function entriesWords(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

function Entries({ result }: { result: Extract<Result, { ok: true }> }) {
  if (!('entries' in result)) return null;
  return (
    <>
      <dl className="grid grid-cols-[auto_minmax(0,max-content)_minmax(0,1fr)] gap-x-2">
        {result.entries.map(({ name, data }) => (
          <div key={name} className="col-span-full grid min-h-5.5 grid-cols-subgrid items-start py-[3px]">
            <Icon as={Check} size={14} className="mt-px text-live-line" />
            <dt className="mr-3 mono-12 wrap-anywhere">{name}</dt>
            <dd className="wrap-anywhere whitespace-pre-wrap">{data}</dd>
          </div>
        ))}
      </dl>
      {result.notes.map((note) => (
        <p key={note} className="py-[3px] wrap-anywhere text-text-3">
          {note}
        </p>
      ))}
    </>
  );
}
