import * as z from 'zod';
import { isDecimal } from './decimal.ts';
import { textSchema } from './field.ts';
import { targetSchema } from './ids.ts';
import { MAX_ATTEMPTS, MAX_MESSAGE } from './limits.ts';
import { compilePattern } from './pattern.ts';

interface ExpectKind {
  title: string;
  /** An example of what is accepted. */
  example: string;
  accepts(reply: string, pattern: string): boolean;
}

/** The kinds of reply a bot can ask for, with what each accepts. Spaces around a reply are ignored. */
export const expectKinds = {
  text: { title: 'Any text', example: 'I ordered last week', accepts: (reply) => reply !== '' },
  number: { title: 'A number', example: '12.5', accepts: isDecimal },
  email: { title: 'An email address', example: 'ada@example.org', accepts: isEmail },
  phone: { title: 'A phone number', example: '+44 20 7946 0958', accepts: isPhone },
  url: { title: 'A web address', example: 'https://example.org/page', accepts: isUrl },
  date: { title: 'A date', example: '2026-11-24', accepts: isDate },
  pattern: {
    title: 'A pattern',
    example: '^[A-Z]{2}\\d{4,}$',
    accepts: (reply, pattern) => {
      const result = compilePattern(pattern);
      return !result.ok || result.pattern.test(reply);
    },
  },
} satisfies Record<string, ExpectKind>;

/** The name of a kind. */
export type ExpectKindName = keyof typeof expectKinds;

/** Every kind's name, in menu order. */
export const EXPECT_KINDS = Object.keys(expectKinds) as ExpectKindName[];

/** Schema of `expect`: what kind of reply is wanted and what happens with another. */
export const expectSchema = z.strictObject({
  kind: z
    .enum(EXPECT_KINDS as [ExpectKindName, ...ExpectKindName[]])
    .describe('The kind of reply that is wanted'),
  pattern: textSchema(2000, 'a pattern').optional().describe('With kind pattern: a regular expression (RE2)'),
  retryMessage: textSchema(MAX_MESSAGE, 'a retry message').default('').describe('Said before another try'),
  attempts: z
    .int({ error: 'attempts must be a whole number' })
    .min(1, { error: `attempts must be 1-${MAX_ATTEMPTS}` })
    .max(MAX_ATTEMPTS, { error: `attempts must be 1-${MAX_ATTEMPTS}` })
    .default(3)
    .describe('Tries until it goes to onInvalid'),
  onInvalid: targetSchema.default(null),
});

/** `expect` of a reply exit (flow-format.md, Exits). */
export type Expect = z.infer<typeof expectSchema>;

/** Whether a reply is of the wanted kind. A pattern that RE2 refuses accepts everything: it is reported as a problem. */
export function acceptsReply(expect: Expect, reply: string): boolean {
  const trimmed = reply.trim();
  const kind: ExpectKind = expectKinds[expect.kind];
  return kind.accepts(trimmed, expect.pattern ?? '');
}

/** One `@`, a local part without spaces, a dotted or single-label domain: what a mailbox in use looks like. */
function isEmail(reply: string): boolean {
  if (reply.length > 254) return false;
  const at = reply.lastIndexOf('@');
  const [local, domain] = [reply.slice(0, at), reply.slice(at + 1)];
  if (at < 1 || local.length > 64 || /[\s<>()[\],;:"@]/.test(local) || /^\.|\.$|\.\./.test(local))
    return false;
  return (
    domain.includes('.') &&
    domain.split('.').every((label) => /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u.test(label))
  );
}

/** 6-15 digits (ITU-T E.164), with the usual separators, an optional leading + and an extension. */
function isPhone(reply: string): boolean {
  const [number = ''] = reply.split(/\s*(?:ext\.?|x|#)\s*\d{1,6}$/i);
  const digits = number.replace(/\D/g, '').length;
  return /^\+?[\d\s().\-/]+$/.test(number) && digits >= 6 && digits <= 15;
}

/** An http(s) address; the scheme may be left out where the host has a dot. */
function isUrl(reply: string): boolean {
  return (
    /^https?:\/\/[^\s/?#@.]+(\.[^\s/?#@.]+)*(:\d{1,5})?([/?#]\S*)?$/i.test(reply) ||
    /^[^\s/?#@:.]+(\.[^\s/?#@:.]+)+(:\d{1,5})?([/?#]\S*)?$/.test(reply)
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day that exists: 2026-11-24, 24.11.2026, 24/11/2026, 11/24/2026, 24 Nov 2026, November 24, 2026. */
function isDate(reply: string): boolean {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(reply);
  if (iso) return dayExists(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/.exec(reply);
  if (numeric) {
    const [a, b, year] = [Number(numeric[1]), Number(numeric[3]), fullYear(numeric[4] ?? '')];
    return dayExists(year, b, a) || (numeric[2] === '/' && dayExists(year, a, b));
  }
  const words = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+([a-z]+)\.?,?\s+(\d{4})$/i.exec(reply);
  if (words) return dayExists(Number(words[3]), monthNumber(words[2] ?? ''), Number(words[1]));
  const american = /^([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(reply);
  return (
    american !== null && dayExists(Number(american[3]), monthNumber(american[1] ?? ''), Number(american[2]))
  );
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const monthNumber = (word: string): number =>
  word.length < 3 ? 0 : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function dayExists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}
