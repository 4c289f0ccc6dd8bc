import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTemplate, type TemplatePlace } from './render.ts';
import { testTurn, warnings } from './turnFixture.ts';

const render = (source: string, place: TemplatePlace, turn = testTurn()) =>
  compileTemplate(source, place)(turn);

describe('compileTemplate', () => {
  it('inserts data, fallbacks and built-ins', () => {
    const turn = testTurn({ name: 'Ada', empty: '' }, { reply: 'yes' });
    expect(render('Hi {{name}}, {{city|London}}{{empty|!}}', 'text', turn)).toBe('Hi Ada, London!');
    expect(render('{{$reply}} {{$now}} {{$interaction.uuid}}', 'text', turn)).toBe(
      `yes 2026-03-21T10:00:00.000Z ${turn.uuid}`,
    );
    expect(warnings(turn.events)).toEqual([]);
  });

  it('inserts nothing for an unset name, and warns; an empty one needs no warning', () => {
    const turn = testTurn({ empty: '' });
    expect(render('[{{gone}}{{empty}}]', 'text', turn)).toBe('[]');
    expect(turn.events).toMatchObject([
      { type: 'warning', nodeId: 'n', message: "'gone' is not set: nothing was inserted" },
    ]);
  });

  it('takes names such as __proto__ and constructor as names', () => {
    expect(render('{{constructor|a}}{{__proto__|b}}{{toString}}', 'text')).toBe('ab');
    const data = JSON.parse('{"__proto__":"p","constructor":"c"}') as Record<string, string>;
    expect(render('{{__proto__}}{{constructor}}', 'text', testTurn(data))).toBe('pc');
  });

  it('percent-encodes data in a URL, lone surrogates included, but never $env', () => {
    const env = { API: 'https://api.test/v1?a=b', KEY: { secret: 'k/é' } };
    const turn = testTurn({ id: 'A/B 1&é😀', bad: 'x\uD800y' }, { env, reply: '#' });
    expect(render('{{$env.API}}/{{id}}/{{bad}}/{{$reply}}/{{gone|a b}}/{{$env.KEY}}', 'url', turn)).toBe(
      'https://api.test/v1?a=b/A%2FB%201%26%C3%A9%F0%9F%98%80/x%EF%BF%BDy/%23/a%20b/k/é',
    );
  });

  it('keeps $env from the customer', () => {
    const turn = testTurn({}, { env: { KEY: { secret: 'hunter2' } } });
    expect(render('{{$env.KEY}}{{$env.KEY|x}}', 'text', turn)).toBe('');
    expect(warnings(turn.events)[0]).toContain("$env.KEY can't be used here");
  });

  it('notes the first missing variable of a request, and warns in a test; a fallback covers it', () => {
    const turn = testTurn({}, { env: { EMPTY: '' } });
    expect(render('{{$env.A}}{{$env.B}}{{$env.C|c}}{{$env.EMPTY}}', 'header', turn)).toBe('c');
    expect(turn.missingVariable).toBe('A');
    const asking = testTurn();
    render('{{$env.A}}', 'test', asking);
    expect(asking.missingVariable).toBeNull();
    expect(warnings(asking.events)).toEqual(['$env.A is not set: nothing was inserted']);
  });

  it('warns of a built-in that is none', () => {
    const turn = testTurn();
    expect(render('{{$nope}}{{$nope|x}}{{$constructor}}', 'text', turn)).toBe('x');
    expect(warnings(turn.events)[0]).toBe("there is no built-in '$nope': nothing was inserted");
  });

  it('expands once: what is inserted is never a template again', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.constantFrom('{{name}}', '{{x|{{name}}}}', '\\{{', '{{$reply}}', '{{', '}}', 'a'))
          .map((p) => p.join('')),
        fc.constantFrom<TemplatePlace>('text', 'header', 'test'),
        (value, place) => {
          const turn = testTurn({ x: value, name: 'NEVER' }, { reply: value });
          expect(render('<{{x}}>', place, turn)).toBe(`<${value}>`);
          expect(render('{{gone|<}}{{$reply}}', place, turn)).toBe(`<${value}`);
        },
      ),
    );
  });
});
