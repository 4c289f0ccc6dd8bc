import { describe, expect, test } from 'vitest';
import { checkContract } from './contract.ts';

const check = (value: unknown, status = 200) => checkContract(status, JSON.stringify(value));

function problemsOf(value: unknown): string[] {
  const verdict = check(value);
  return verdict.ok ? [] : verdict.problems.map((problem) => problem.message);
}

function notesOf(value: unknown): string[] {
  return check(value).notes;
}

describe('what is stored', () => {
  test('a list of entries', () => {
    const verdict = check([
      { name: 'status', data: 'SHIPPED' },
      { name: 'eta', data: '' },
    ]);
    expect(verdict).toMatchObject({
      ok: true,
      entries: [
        { name: 'status', data: 'SHIPPED' },
        { name: 'eta', data: '' },
      ],
      notes: [],
    });
  });

  test('a bare object is a list of one', () => {
    expect(check({ name: 'status', data: 'SHIPPED' })).toMatchObject({
      ok: true,
      entries: [{ name: 'status', data: 'SHIPPED' }],
    });
  });

  test.each(['', ' \r\n\t', '\uFEFF', '[]'])('%j stores nothing and is fine', (body) => {
    expect(checkContract(200, body)).toMatchObject({ ok: true, entries: [], notes: [] });
  });

  test('204 stores nothing, whatever a sample may hold', () => {
    expect(checkContract(204, '')).toMatchObject({ ok: true, entries: [], notes: [] });
    expect(checkContract(204, '[{"name":"a","data":"b"}]')).toMatchObject({
      ok: true,
      entries: [],
      notes: ['a 204 answer has no body: what it holds is ignored'],
    });
  });

  test('label is ignored without a word, other keys with a note', () => {
    expect(notesOf([{ name: 'a', label: 'A', data: 'b' }])).toEqual([]);
    expect(notesOf([{ name: 'a', data: 'b', type: 'x', id: 7 }])).toEqual([
      'entry 1: extra keys "type", "id" ignored',
    ]);
    expect(check([{ name: 'a', data: 'b', type: 'x' }])).toMatchObject({
      ok: true,
      entries: [{ name: 'a', data: 'b' }],
    });
  });

  test('two entries of one name: the later wins, with a note', () => {
    const verdict = check([
      { name: 'a', data: '1' },
      { name: 'b', data: '2' },
      { name: 'a', data: '3' },
    ]);
    expect(verdict).toMatchObject({
      ok: true,
      entries: [
        { name: 'b', data: '2' },
        { name: 'a', data: '3' },
      ],
      notes: ['entry 3: "a" again, replaces entry 1'],
    });
  });

  test.each([
    ['$reply', "starts with '$'"],
    ['a{b', "holds '{', '}' or '|'"],
    ['a|b', "holds '{', '}' or '|'"],
    [' a', 'begins or ends with a space'],
  ])('a name no template can insert (%s) is stored with a note', (name, why) => {
    expect(check([{ name, data: 'x' }])).toMatchObject({
      ok: true,
      entries: [{ name, data: 'x' }],
      notes: [`entry 1: no template can insert "${name}": the name ${why}; stored all the same`],
    });
  });

  test('__proto__ and constructor are ordinary names', () => {
    const body = '[{"name":"__proto__","data":"x"},{"name":"constructor","data":"y"}]';
    expect(checkContract(200, body)).toMatchObject({
      ok: true,
      entries: [
        { name: '__proto__', data: 'x' },
        { name: 'constructor', data: 'y' },
      ],
    });
  });
});

describe('limits, in code points', () => {
  test('510 and 191 fit, also as 4-byte characters', () => {
    expect(check([{ name: '🐢'.repeat(191), data: '🐢'.repeat(510) }]).ok).toBe(true);
  });

  test('one more does not', () => {
    expect(problemsOf([{ name: 'n'.repeat(192), data: '🐢'.repeat(511) }])).toEqual([
      'entry 1: name is 192 characters, at most 191',
      'entry 1: data is 511 characters, at most 510',
    ]);
  });
});

describe('problems', () => {
  test('the messages of the page, to the letter; all are listed and nothing is stored', () => {
    const verdict = check([
      { data: 'x' },
      { name: 'b', data: 42 },
      { name: 'c', data: 'd'.repeat(612) },
      { name: 'fine', data: 'fine' },
    ]);
    expect(verdict).toMatchObject({
      ok: false,
      code: 'contract',
      problems: [
        { entry: 1, message: 'entry 1: name is missing' },
        { entry: 2, message: 'entry 2: data must be a string, got number 42' },
        { entry: 3, message: 'entry 3: data is 612 characters, at most 510' },
      ],
    });
    expect(verdict).not.toHaveProperty('entries');
  });

  test.each([
    [{ name: 'a' }, 'entry 1: data is missing'],
    [{ name: 'a', data: null }, 'entry 1: data must be a string, got null'],
    [{ name: 'a', data: true }, 'entry 1: data must be a string, got boolean true'],
    [{ name: 'a', data: ['x'] }, 'entry 1: data must be a string, got a list'],
    [{ name: 'a', data: { b: 1 } }, 'entry 1: data must be a string, got an object'],
    [{ name: 5, data: 'x' }, 'entry 1: name must be a string, got number 5'],
    [{ name: '', data: 'x' }, 'entry 1: name is empty'],
    [7, 'entry 1: must be an object with name and data, got number 7'],
    ['x', 'entry 1: must be an object with name and data, got string "x"'],
    [[], 'entry 1: must be an object with name and data, got a list'],
  ])('%j', (entry, message) => {
    expect(problemsOf([entry])).toEqual([message]);
  });

  test('an answer that is neither list nor object', () => {
    expect(check('ok')).toMatchObject({
      ok: false,
      code: 'contract',
      problems: [{ entry: null, message: 'the answer must be a list of entries, got string "ok"' }],
    });
  });

  test('inherited properties are no answer', () => {
    const verdict = checkContract(200, '{"__proto__":{"name":"a","data":"b"}}');
    expect(verdict).toMatchObject({
      ok: false,
      problems: [{ message: 'entry 1: name is missing' }, { message: 'entry 1: data is missing' }],
    });
  });

  test('the sentence names three problems and counts the rest', () => {
    const verdict = check([1, 2, 3, 4, 5]);
    expect(verdict).toMatchObject({
      message:
        'The answer breaks the contract, nothing was stored: ' +
        'entry 1: must be an object with name and data, got number 1; ' +
        'entry 2: must be an object with name and data, got number 2; ' +
        'entry 3: must be an object with name and data, got number 3; and 2 more. ' +
        'Each entry needs a name of 1-191 characters and data, a string of at most 510 characters.',
    });
  });

  test('the table tells entry by entry what was found', () => {
    expect(
      check([
        { name: 'a', data: 'é🐢', extra: 1 },
        { name: 'b', data: { deep: [1] } },
      ]).checked,
    ).toEqual([
      {
        entry: 1,
        name: 'a',
        data: 'é🐢',
        type: 'string',
        characters: 2,
        fits: true,
        problems: [],
        notes: ['entry 1: extra key "extra" ignored'],
      },
      {
        entry: 2,
        name: 'b',
        data: '{"deep":[1]}',
        type: 'object',
        characters: null,
        fits: false,
        problems: ['entry 2: data must be a string, got an object'],
        notes: [],
      },
    ]);
  });
});

describe('not JSON', () => {
  test.each([
    ['<!DOCTYPE html><html>', 'The answer is not JSON: it starts with "<!DOCTYPE html><html>".'],
    [
      '[{"name":"a"',
      'The answer is not JSON: it breaks off at line 1, column 13 and starts with "[{"name":"a"".',
    ],
    ['[{"name":"a",\n "data":}]', 'starts with "[{"name":"a", "data":}]".'],
    ['nope', 'The answer is not JSON: it starts with "nope".'],
  ])('%j', (body, message) => {
    const verdict = checkContract(200, body);
    expect(verdict).toMatchObject({ ok: false, code: 'not-json', problems: [] });
    expect(verdict).toHaveProperty('message', expect.stringContaining(message));
  });
});

describe('status', () => {
  test.each([100, 400, 404, 429, 500, 503])('%i fails', (status) => {
    expect(checkContract(status, '[]')).toMatchObject({ ok: false, code: 'http-status' });
  });

  test('a redirect names its target', () => {
    const verdict = checkContract(301, '', { location: 'https://new.example/x' });
    expect(verdict).toMatchObject({ ok: false, code: 'redirect' });
    expect(verdict).toHaveProperty(
      'message',
      expect.stringContaining('endpoint moved to https://new.example/x: use that URL'),
    );
  });

  test('any 2xx is an answer', () => {
    for (const status of [200, 201, 202, 206, 299]) expect(check([], status).ok).toBe(true);
  });
});
