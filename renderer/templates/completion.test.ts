import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templateSlots } from '#shared/core/template.ts';
import { completionEdit, completionOptions, slotAtCursor } from './completion.ts';
import { TEST_NAMES } from './testNames.ts';

/** The slot at the `^` of a text. */
function at(marked: string) {
  return slotAtCursor(marked.replace('^', ''), marked.indexOf('^'));
}

/** The text after taking a name at the `^`, with the cursor marked. */
function take(marked: string, name: string): string {
  const text = marked.replace('^', '');
  const slot = at(marked);
  if (!slot) throw new Error(`no slot at ${marked}`);
  const { from, to, insert, cursor } = completionEdit(text, slot, name);
  const after = text.slice(0, from) + insert + text.slice(to);
  return `${after.slice(0, cursor)}^${after.slice(cursor)}`;
}

describe('slotAtCursor', () => {
  it('finds what is typed after open braces', () => {
    expect(at('Hi {{^')).toMatchObject({ query: '', from: 5, to: 5, inFallback: false, closed: false });
    expect(at('Hi {{ful^')).toMatchObject({ query: 'ful', from: 5, to: 8, closed: false });
    expect(at('Hi {{ ful^')).toMatchObject({ query: 'ful', from: 6, to: 9 });
  });

  it('takes the whole name where the braces are closed, or a fallback follows', () => {
    expect(at('{{ful^lname}}')).toMatchObject({ query: 'ful', from: 2, to: 10, closed: true });
    expect(at('{{ful^lname |x}}')).toMatchObject({ from: 2, to: 10, closed: true });
    expect(at('{{a^ and {{b}}')).toMatchObject({ from: 2, to: 3, closed: false });
  });

  it('knows when the cursor is in the fallback', () => {
    expect(at('{{name|the^re}}')).toMatchObject({ query: 'name', inFallback: true });
  });

  it('is nothing outside of braces, behind them, in a literal and after a line break', () => {
    expect(at('Hi ^')).toBeNull();
    expect(at('{{name}}^')).toBeNull();
    expect(at('{{name}} and ^')).toBeNull();
    expect(at('\\{{na^')).toBeNull();
    expect(at('{{na\nme^')).toBeNull();
    expect(at('{^{')).toBeNull();
  });
});

describe('completionEdit', () => {
  it('closes the braces and goes on behind them', () => {
    expect(take('Hi {{ful^', 'fullname')).toBe('Hi {{fullname}}^');
    expect(take('Hi {{ful^, welcome', 'fullname')).toBe('Hi {{fullname}}^, welcome');
  });

  it('replaces the name and keeps fallback and braces that are there', () => {
    expect(take('{{fu^lname}}!', 'orderNumber')).toBe('{{orderNumber}}^!');
    expect(take('{{fu^l|there}}', 'fullname')).toBe('{{fullname^|there}}');
  });

  it('always gives a slot of that name', () => {
    const word = fc.stringMatching(/^[a-z $.]{0,8}$/);
    const name = fc.constantFrom('fullname', '$reply', '$env.API');
    fc.assert(
      fc.property(word, word, word, name, (before, typed, after, chosen) => {
        const text = take(`${before}{{${typed}^${after}`, chosen).replace('^', '');
        expect(templateSlots(text).map((slot) => slot.name)).toContain(chosen);
      }),
    );
  });
});

describe('completionOptions', () => {
  const offered = (query: string, place: 'text' | 'url' = 'text') =>
    completionOptions(query, place, TEST_NAMES).map(({ name }) => name);

  it('offers what is known here first, then the rest, then built-ins', () => {
    expect(offered('')).toEqual(['fullname', 'orderNumber', 'status', '$reply', '$now', '$interaction.uuid']);
  });

  it('offers variables only where they may be inserted, found with and without their $env', () => {
    expect(offered('api')).toEqual([]);
    expect(offered('api', 'url')).toEqual(['$env.API', '$env.API_KEY']);
    expect(offered('$env.o', 'url')).toEqual(['$env.OTHER']);
  });

  it('finds parts of names, those that begin with it first', () => {
    expect(offered('NUM')).toEqual(['orderNumber']);
    expect(completionOptions('n', 'text', { ...TEST_NAMES, known: ['order', 'plan', 'name'] })[0]?.name).toBe(
      'name',
    );
  });
});
