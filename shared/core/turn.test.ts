import { describe, expect, it } from 'vitest';
import { testTurn, warnings } from './turnFixture.ts';

describe('Turn.write', () => {
  it('stores, overrides and says so', () => {
    const turn = testTurn({ a: '1' });
    const before = turn.data;
    turn.write('a', '2', 'write');
    expect(turn.get('a')).toBe('2');
    expect(before).toEqual({ a: '1' });
    expect(turn.dataAt).toEqual({ a: 1_774_087_200 });
    expect(turn.events).toEqual([
      { type: 'data', at: '2026-03-21T10:00:00.000Z', nodeId: 'n', name: 'a', data: '2', by: 'write' },
    ]);
  });

  it('counts code points: 510 of two units each fit', () => {
    const turn = testTurn();
    turn.write('a', '😀'.repeat(510), 'reply');
    expect(turn.get('a')).toHaveLength(1020);
    expect(warnings(turn.events)).toEqual([]);
  });

  it('cuts nothing: what does not fit is not stored, the earlier value stays, both lengths are told', () => {
    const turn = testTurn({ a: 'old' });
    turn.write('a', 'x'.repeat(511), 'write');
    expect(turn.get('a')).toBe('old');
    expect(warnings(turn.events)).toEqual(["'a' was not stored: data is 511 characters, at most 510"]);
  });

  it.each([
    ['', 'a data name is missing'],
    ['$x', "a data name can't start with '$': that marks built-ins"],
    ['a{b', "a data name can't hold '{'"],
    ['a|b', "a data name can't hold '|'"],
    ['n'.repeat(192), 'a data name has at most 191 characters'],
  ])('refuses the name %j', (name, why) => {
    const turn = testTurn();
    turn.write(name, 'x', 'write');
    expect(turn.data).toEqual({});
    expect(warnings(turn.events)).toEqual([`'${name}' was not stored: ${why}`]);
  });

  it('takes __proto__ and constructor as names', () => {
    const turn = testTurn();
    turn.write('__proto__', 'p', 'write');
    turn.write('constructor', 'c', 'write');
    expect(Object.entries(turn.data)).toEqual([
      ['__proto__', 'p'],
      ['constructor', 'c'],
    ]);
    expect(turn.get('__proto__')).toBe('p');
    expect(Object.getPrototypeOf(turn.data)).toBe(Object.prototype);
    expect(JSON.parse(JSON.stringify(turn.data))).toEqual(turn.data);
  });

  it('can write after the times of seeds were forgotten', () => {
    const turn = testTurn();
    turn.write('a', '1', 'seed');
    turn.forgetTimes();
    turn.write('b', '2', 'write');
    expect(turn.data).toEqual({ a: '1', b: '2' });
    expect(turn.dataAt).toEqual({ b: 1_774_087_200 });
  });
});
