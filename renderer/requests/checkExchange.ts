import type { KeptExchange } from '#shared/api/conversations.ts';
import { checkContract } from '#shared/fulfillment/contract.ts';
import type { CheckedEntry } from '#shared/fulfillment/contractEntry.ts';
import { redirectLocation } from '#shared/fulfillment/redirect.ts';

/** What an answer's entries came to, for the table. */
export interface ExchangeCheck {
  /** `stored` where the answer keeps the contract; `refused` where one bad entry stopped all. */
  verdict: 'stored' | 'refused';
  rows: readonly CheckedEntry[];
  /** Notes about the answer as a whole; those of entries stand with them. */
  notes: readonly string[];
  /** Problems of the answer as a whole. */
  problems: readonly string[];
  /** JSON pointers of entries that something is wrong with. */
  marks: readonly string[];
}

/**
 * The answer of an exchange, checked entry by entry once more. What the exchange says of itself decides whether it was
 * stored: the kept body has its secrets masked, so its lengths may differ from what was judged.
 */
export function checkExchange(exchange: KeptExchange): ExchangeCheck {
  const { status, responseBody, responseHeaders, code } = exchange;
  const stored = code === undefined;
  if (status === null || responseBody === null || (!stored && code !== 'contract'))
    return { ...NOTHING, notes: exchange.notes ?? [] };
  const verdict = checkContract(status, responseBody, { location: redirectLocation(responseHeaders) });
  const rows = verdict.checked;
  const wrong = rows.filter(({ fits }) => !fits);
  if (!stored && wrong.length === 0)
    return { ...NOTHING, notes: exchange.notes ?? [], problems: sentences(exchange) };
  const own = new Set(rows.flatMap(({ notes }) => notes));
  const isList = responseBody
    .trimStart()
    .replace(/^\uFEFF/, '')
    .startsWith('[');
  return {
    verdict: stored ? 'stored' : 'refused',
    rows,
    notes: (exchange.notes ?? verdict.notes).filter((note) => !own.has(note)),
    problems: sentences(exchange, null),
    marks: stored ? [] : wrong.map(({ entry }) => (isList ? `/${entry - 1}` : '')),
  };
}

function sentences({ problems = [] }: KeptExchange, entry?: null): string[] {
  return problems.filter((one) => entry === undefined || one.entry === null).map(({ message }) => message);
}

const NOTHING: ExchangeCheck = { verdict: 'refused', rows: [], notes: [], problems: [], marks: [] };
