import { describe, expect, it } from 'vitest';
import { limitText } from './limitText.ts';

describe('limitText', () => {
  const parse = limitText(4000);

  it('takes a text of exactly the limit, counted in code points', () => {
    expect(parse('x'.repeat(4000)).ok).toBe(true);
    expect(parse('😀'.repeat(4000)).ok).toBe(true);
  });

  it('says how many characters are too many', () => {
    expect(parse('x'.repeat(4001))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^1 character too many: at most 4,000\./),
    });
    expect(parse('😀'.repeat(5200))).toMatchObject({
      message: expect.stringMatching(/^1,200 characters too many/),
    });
  });
});
