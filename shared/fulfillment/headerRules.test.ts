import { expect, test } from 'vitest';
import {
  defaultHeaders,
  headerNameProblem,
  headerRowProblems,
  headerValueProblem,
  mergeHeaders,
} from './headerRules.ts';

test.each(['Host', 'content-length', 'Transfer-Encoding', 'CONNECTION', ' host '])(
  '%s is refused with the reason',
  (name) => {
    expect(headerNameProblem(name)).toMatch(/^'.+' cannot be set: .{20,}$/);
  },
);

test.each([
  ['', 'the name is missing'],
  ['  ', 'the name is missing'],
  ['X Key', "'X Key' holds a space, which no header name can"],
  ['X:', `'X:' holds ":", which no header name can`],
  ['X-Ä', `'X-Ä' holds "Ä", which no header name can`],
  ['a\nb', "'a\nb' holds a line break, which no header name can"],
])('name %j', (name, problem) => {
  expect(headerNameProblem(name)).toBe(problem);
});

test('every token character is allowed in a name', () => {
  expect(headerNameProblem("!#$%&'*+-.^_`|~09azAZ")).toBeNull();
});

test.each([
  ['a\r\nX-Evil: 1', 'a line break'],
  ['a\nb', 'a line break'],
  ['a\0b', 'a NUL character'],
  ['a\u001bb', 'the control character 27'],
  ['a\u007fb', 'the control character 127'],
])('value %j', (value, what) => {
  expect(headerValueProblem(value)).toBe(`the value holds ${what}, which no header can carry`);
});

test('tabs and any language are fine in a value', () => {
  expect(headerValueProblem('a\tb Łódź 🐢')).toBeNull();
});

test('rows: each problem with its row, names that stand twice', () => {
  expect(
    headerRowProblems([
      { name: 'X-A', value: '1' },
      { name: 'x-a', value: '2' },
      { name: '', value: 'a\nb' },
    ]),
  ).toEqual([
    {
      row: 1,
      field: 'name',
      message: "'x-a' stands twice, in rows 1 and 2: put both values into one row, separated by a comma",
    },
    { row: 2, field: 'name', message: 'the name is missing' },
    { row: 2, field: 'value', message: 'the value holds a line break, which no header can carry' },
  ]);
});

test("the author's rows override the defaults, whatever their letter case", () => {
  const merged = mergeHeaders(defaultHeaders('1.2.3', 'key'), [
    { name: 'content-TYPE', value: 'application/vnd.api+json' },
    { name: 'X-A', value: '1' },
  ]);
  expect(merged).toEqual([
    { name: 'Accept', value: 'application/json' },
    { name: 'User-Agent', value: 'Parley/1.2.3' },
    { name: 'Idempotency-Key', value: 'key' },
    { name: 'content-TYPE', value: 'application/vnd.api+json' },
    { name: 'X-A', value: '1' },
  ]);
});
