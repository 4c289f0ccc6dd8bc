import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countCharacters } from './countCharacters.ts';

test('counts code points, also of broken surrogates', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      expect(countCharacters(text)).toBe([...text].length);
    }),
  );
  expect(countCharacters('👍🏽')).toBe(2);
});
