import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber } from './parseNumber.ts';

const seconds = { min: 0.1, max: 120, scale: 1000, unit: 'seconds' };
const retries = { min: 0, max: 5 };

describe('parseNumber', () => {
  it('reads seconds into milliseconds, to the letter', () => {
    expect(parseNumber('10', seconds)).toEqual({ ok: true, value: 10_000 });
    expect(parseNumber(' 0.1 ', seconds)).toEqual({ ok: true, value: 100 });
    expect(parseNumber('1.001', seconds)).toEqual({ ok: true, value: 1001 });
    expect(parseNumber('.5', seconds)).toEqual({ ok: true, value: 500 });
    expect(parseNumber('2.', seconds)).toEqual({ ok: true, value: 2000 });
    expect(parseNumber('120', seconds)).toEqual({ ok: true, value: 120_000 });
  });

  it('takes a comma for a decimal point', () => {
    expect(parseNumber('0,5', seconds)).toEqual({ ok: true, value: 500 });
    expect(parseNumber('1,000,5', seconds).ok).toBe(false);
  });

  it('says the range where a number is out of it, and never clamps', () => {
    const message = 'Use a number between 0.1 and 120 seconds.';
    expect(parseNumber('0.099', seconds)).toEqual({ ok: false, message });
    expect(parseNumber('120.001', seconds)).toEqual({ ok: false, message });
    expect(parseNumber('-1', retries).ok).toBe(false);
    expect(parseNumber('6', retries).ok).toBe(false);
  });

  it('refuses more decimals than there are', () => {
    expect(parseNumber('0.1001', seconds)).toEqual({ ok: false, message: 'Use at most 3 decimals.' });
    expect(parseNumber('1.5', retries)).toEqual({
      ok: false,
      message: 'Use a whole number between 0 and 5.',
    });
  });

  it('says what is no number', () => {
    expect(parseNumber('', retries)).toEqual({ ok: false, message: 'Type a number between 0 and 5.' });
    expect(parseNumber('ten', retries)).toEqual({
      ok: false,
      message: '“ten” is no number. Type one between 0 and 5.',
    });
    for (const text of ['1e2', '0x1', '--1', '1 2', '.', '∞'])
      expect(parseNumber(text, seconds).ok).toBe(false);
  });

  it('shows every whole number of milliseconds so that it reads back as itself', () => {
    for (const ms of [100, 101, 999, 1000, 1234, 33_333, 119_999, 120_000]) {
      expect(parseNumber(formatNumber(ms, 1000), seconds)).toEqual({ ok: true, value: ms });
    }
  });
});
