import { expect, test } from 'vitest';
import { didYouMean } from './didYouMean.ts';

test('the nearest known word, a word of other tools, or none', () => {
  expect(didYouMean('validte', ['validate', 'chat'])).toBe('validate');
  expect(didYouMean('tpye', ['text', 'type'])).toBe('type');
  expect(didYouMean('uri', ['headers', 'url'])).toBe('url');
  expect(didYouMean('uri', ['headers'])).toBeNull();
  expect(didYouMean('weather', ['url'])).toBeNull();
});

test('words that every object has are words like any other', () => {
  for (const word of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
    expect(didYouMean(word, ['url'])).toBeNull();
  }
});
