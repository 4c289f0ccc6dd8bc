import { countCodePoints, exceedsCodePoints } from '#shared/core/codePoints.ts';
import type { Parsed } from './useDraft.ts';

/** A parser for a text of at most `limit` code points; says how many are too many. */
export function limitText(limit: number): (text: string) => Parsed<string> {
  return (text) => {
    if (!exceedsCodePoints(text, limit)) return { ok: true, value: text };
    const over = countCodePoints(text) - limit;
    const most = limit.toLocaleString('en-US');
    const many = over === 1 ? '1 character' : `${over.toLocaleString('en-US')} characters`;
    return {
      ok: false,
      message: `${many} too many: at most ${most}. Shorten the text; until then the flow keeps what it had.`,
    };
  };
}
