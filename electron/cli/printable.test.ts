import { expect, test } from 'vitest';
import { oneLine, printable } from './printable.ts';

test('what a terminal would obey becomes visible', () => {
  expect(printable('\u001b[31mred\u0007\u0000\u007f\u009b2J')).toBe('␛[31mred␇␀␡<009B>2J');
  expect(printable('left\u202Eright\u2066')).toBe('left<202E>right<2066>');
  expect(printable('over\rwritten')).toBe('over␍written');
});

test('ordinary text of any language stays, with its line breaks', () => {
  expect(printable('Grüße, 你好, مرحبا, 👋🏽\n\tindented')).toBe('Grüße, 你好, مرحبا, 👋🏽\n\tindented');
});

test('one line is one line', () => {
  expect(oneLine('a\r\n\tb\u2028c \n')).toBe('a b c');
  expect(oneLine('     indented')).toBe('     indented');
});
