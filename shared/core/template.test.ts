import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeTemplate, parseTemplate, renameInTemplate, templateSlots } from './template.ts';

const shape = (source: string) =>
  parseTemplate(source).map((part) => (typeof part === 'string' ? part : [part.name, part.fallback]));

describe('parseTemplate', () => {
  it.each([
    ['', []],
    ['plain', ['plain']],
    ['Hi {{name}}!', ['Hi ', ['name', null], '!']],
    ['{{ name | there }}', [['name', 'there']]],
    ['{{name|}}', [['name', '']]],
    ['{{order number}}', [['order number', null]]],
    ['{{a|b|c}}', [['a', 'b|c']]],
    ['{{$env.API}}/x', [['$env.API', null], '/x']],
    ['\\{{name}}', ['{{name}}']],
    [
      '{{a}}{{b}}',
      [
        ['a', null],
        ['b', null],
      ],
    ],
    ['{{{name}}}', ['{', ['name', null], '}']],
    ['{{', ['{{']],
    ['{{}}', ['{{}}']],
    ['{{ }}', ['{{ }}']],
    ['}} {{a', ['}} {{a']],
    ['{{a {{b}}', ['{{a ', ['b', null]]],
    ['{"a":{"b":"{{c}}"}}', ['{"a":{"b":"', ['c', null], '"}}']],
  ])('%j', (source, parts) => {
    expect(shape(source)).toEqual(parts);
  });

  it('says where a slot stands', () => {
    const [slot] = templateSlots('Hi {{ name|x }}!');
    expect(slot).toEqual({ name: 'name', fallback: 'x', from: 3, to: 15 });
    expect(templateSlots('no slot')).toEqual([]);
  });

  it('loses no character: literals and slots make up the source', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{{', '}}', '{', '}', 'a', '|', '\\', ' ', '$env.X', '{{n}}')),
        (pieces) => {
          const source = pieces.join('');
          const rebuilt = parseTemplate(source)
            .map((part) => (typeof part === 'string' ? part : source.slice(part.from, part.to)))
            .join('');
          expect(rebuilt).toBe(source.replaceAll('\\{{', '{{'));
        },
      ),
    );
  });
});

describe('escapeTemplate', () => {
  it('makes any text literal', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(shape(escapeTemplate(text)).join('')).toBe(text);
      }),
    );
    expect(shape(escapeTemplate('{{name}}'))).toEqual(['{{name}}']);
  });
});

describe('renameInTemplate', () => {
  it('renames one name and leaves the rest to the letter', () => {
    expect(renameInTemplate('{{ a |x}} {{b}} \\{{a}} {{a}} a', 'a', 'z')).toBe(
      '{{z|x}} {{b}} \\{{a}} {{z}} a',
    );
  });
});
