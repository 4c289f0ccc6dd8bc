import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameProblem } from './templateNames.ts';
import { templateSegments } from './templateSegments.ts';
import { TEST_NAMES } from './testNames.ts';

describe('templateSegments', () => {
  it('cuts a template into texts and slots', () => {
    expect(templateSegments('Hi {{fullname|there}}, \\{{x}} {{$env.API}}', 'url', TEST_NAMES)).toEqual([
      { kind: 'text', from: 0, text: 'Hi ' },
      { kind: 'slot', from: 3, text: '{{fullname|there}}', name: 'fullname', problem: null },
      { kind: 'text', from: 21, text: ', \\{{x}} ' },
      { kind: 'slot', from: 30, text: '{{$env.API}}', name: '$env.API', problem: null },
    ]);
  });

  it('never loses or adds a character', () => {
    const piece = fc.constantFrom('{{', '}}', '{', '}', '\\', '|', 'a', ' ', '\n', '$env.', '😀', '\ud800');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const segments = templateSegments(source, 'text', TEST_NAMES);
        expect(segments.map(({ text }) => text).join('')).toBe(source);
        for (const { from, text } of segments) expect(source.startsWith(text, from)).toBe(true);
      }),
    );
  });
});

describe('nameProblem', () => {
  const problem = (
    name: string,
    fallback: string | null = null,
    place: 'text' | 'url' = 'text',
    change = {},
  ) => nameProblem({ name, fallback }, place, { ...TEST_NAMES, ...change });

  it('takes what is known, with and without a fallback', () => {
    expect(problem('fullname')).toBeNull();
    expect(problem('$reply')).toBeNull();
    expect(problem('$env.API', null, 'url')).toBeNull();
  });

  it('says what nothing sets, with a name it may have meant', () => {
    expect(problem('fulname')).toBe("Nothing in this flow sets 'fulname'. Did you mean 'fullname'?");
    expect(problem('fulname', 'you')).toContain('Nothing in this flow sets');
    expect(problem('$replay')).toBe("There is no built-in '$replay'. Did you mean '$reply'?");
  });

  it('says what no path here sets, unless a fallback covers it', () => {
    expect(problem('status')).toBe("No path to here sets 'status'.");
    expect(problem('status', 'unknown')).toBeNull();
  });

  it('is silent where a webhook may have set anything', () => {
    expect(problem('whatever', null, 'text', { anyName: true })).toBeNull();
    expect(problem('$whatever', null, 'text', { anyName: true })).not.toBeNull();
  });

  it('keeps variables out of what customers see, and knows those of all environments', () => {
    expect(problem('$env.API')).toContain("can't be used here");
    expect(problem('$env.APPI', null, 'url')).toBe(
      "No environment has the variable 'APPI'. Did you mean 'API'?",
    );
    expect(problem('$env.APPI', null, 'url', { checksVariables: false })).toBeNull();
  });
});
