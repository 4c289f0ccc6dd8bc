import type { ChatLine } from '../fold/conversation.ts';

/** Where one is among earlier answers: `at` counts from the newest (1) back; 0 is what is being written. */
export interface AnswerHistory {
  at: number;
  /** What was being written before one looked back. */
  draft: string;
}

/** Before one looked back. */
export const NOT_LOOKING: AnswerHistory = Object.freeze({ at: 0, draft: '' });

/**
 * The answer one step back (`older`) or forth among those said so far (oldest first), with the place to go on from; null
 * where there is none, and the key then does what it does in any text.
 */
export function recallAnswer(
  said: readonly string[],
  { at, draft }: AnswerHistory,
  written: string,
  older: boolean,
): { text: string; history: AnswerHistory } | null {
  const next = older ? at + 1 : at - 1;
  if (next < 0 || next > said.length) return null;
  const kept = at === 0 ? written : draft;
  const text = next === 0 ? kept : (said[said.length - next] ?? '');
  return { text, history: { at: next, draft: kept } };
}

/** What can be recalled, oldest first and each once: replies of a conversation from before a reload, then those said here. */
export function answersOf(lines: readonly ChatLine[], said: readonly string[]): string[] {
  const replies = lines.flatMap((line) => (line.kind === 'reply' ? [line.text] : []));
  const all = [...replies.filter((text) => !said.includes(text)), ...said];
  return all.filter((text, index) => all.lastIndexOf(text) === index);
}
