import { describe, expect, test } from 'vitest';
import { testFlow } from '#shared/flow/flowFixture.ts';
import { findNode, seedData } from './chatInput.ts';

const flow = testFlow([
  { id: 'n1', label: 'Welcome' },
  { id: 'n2', label: 'Sorry' },
  { id: 'n3', label: 'Sorry' },
  { id: 'n4', label: 'Über uns' },
  { id: 'n5', label: 'n1' },
  { id: 'n6', label: 'Help' },
  { id: 'n7', label: 'HELP' },
]);

describe('--start-at', () => {
  test.each([
    ['n2', 'n2'],
    ['Welcome', 'n1'],
    [' welcome', 'n1'],
    ['U\u0308ber uns', 'n4'],
    ['n1', 'n1'],
    ['HELP', 'n7'],
  ])('%s is %s', (given, id) => {
    expect(findNode(flow, given)).toBe(id);
  });

  test('several of a label are listed by id', () => {
    expect(() => findNode(flow, 'sorry')).toThrow(
      "--start-at: several nodes are labelled 'sorry': name one by its id: n2, n3",
    );
    expect(() => findNode(flow, 'help')).toThrow('name one by its id: n6, n7');
  });

  test('none: what was meant is named', () => {
    expect(() => findNode(flow, 'Wellcome')).toThrow(
      "no node has the id or label 'Wellcome' - did you mean 'Welcome'?",
    );
    expect(() => findNode(flow, 'something else')).toThrow("no node has the id or label 'something else'");
  });
});

describe('--data', () => {
  test('the first = divides', () => {
    expect(seedData(['name=Ada', 'formula=a=b', 'empty='])).toEqual({
      name: 'Ada',
      formula: 'a=b',
      empty: '',
    });
  });

  test('any name is a name', () => {
    const data = seedData(['__proto__=x', 'constructor=y']);
    expect(Object.entries(data)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });

  test.each([
    [['name'], '--data is NAME=VALUE: a = is missing'],
    [['=x'], "--data '': a data name is missing"],
    [['$env=x'], "a data name can't start with '$'"],
    [['a{b=x'], "a data name can't hold '{'"],
    [['a=1', 'a=2'], "--data 'a' is given twice"],
    [[`a=${'😀'.repeat(511)}`], "--data 'a': data is 511 characters, at most 510"],
    [[`${'n'.repeat(192)}=x`], 'a data name has at most 191 characters'],
  ])('%j', (pairs, message) => {
    expect(() => seedData(pairs)).toThrow(message);
  });
});
