import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { match, matchedParts } from './match.ts';

const marked = (text: string, query: string) => {
  const found = match(text, query);
  return found
    ? matchedParts(text, found.ranges)
        .map((part) => (part.matched ? `[${part.text}]` : part.text))
        .join('')
    : null;
};

test('letters are marked where they match best', () => {
  expect(marked('Send test request', 're')).toBe('Send test [re]quest');
  expect(marked('Store hours', 're')).toBe('Sto[re] hours');
  expect(marked('Restart the conversation', 'conv re')).toBe('[Re]start the [conv]ersation');
  expect(marked('Show requests', 'sr')).toBe('[S]how [r]equests');
  expect(marked('Show requests', 'x')).toBeNull();
});

test('the start of the text beats the start of a word, which beats its middle', () => {
  const score = (text: string) => match(text, 're')?.score ?? 0;
  expect(score('Restart it')).toBeGreaterThan(score('Show requests'));
  expect(score('Show requests')).toBeGreaterThan(score('Store hours'));
});

test('the parts put together are the text, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (text, query) => {
      const found = match(text, query);
      if (found)
        expect(
          matchedParts(text, found.ranges)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
    }),
  );
});
