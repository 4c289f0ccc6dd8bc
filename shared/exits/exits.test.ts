import { describe, expect, it } from 'vitest';
import { EXIT_TYPES, exitDefinition, exitSchema } from './registry.ts';

const exit = (given: object) => exitSchema.parse(given);
const ports = (given: object) => {
  const parsed = exit(given);
  return exitDefinition(parsed.type)
    .ports(parsed)
    .map(({ port, to, optional }) => [port, to, optional]);
};
const connect = (given: object, port: string, to: string | null) => {
  const parsed = exit(given);
  return exitDefinition(parsed.type).connect(parsed, port, to);
};
const rules = (given: object) => {
  const parsed = exit(given);
  return exitDefinition(parsed.type)
    .problems(parsed)
    .map(({ rule, at }) => [rule, at.join('.')]);
};
const test = { of: 'x', op: 'is', value: 'A' };

describe('every exit', () => {
  it.each(EXIT_TYPES)('%s: what is created is valid and described', (type) => {
    const definition = exitDefinition(type);
    const created = definition.create();
    expect(exitSchema.parse(created)).toEqual(created);
    expect(
      [definition.title, definition.hint, definition.summary(created)].every((text) => text.trim() !== ''),
    ).toBe(true);
    expect(definition.targets(created)).toEqual(definition.ports(created).map(({ to }) => to));
    expect(definition.waits).toBe(type === 'reply' || type === 'transfer');
  });
});

describe('ways out', () => {
  const reply = {
    type: 'reply',
    routes: [{ id: 'r1', tests: [test], to: 'a' }],
    otherwise: 'b',
    expect: { kind: 'number', onInvalid: 'c' },
  };

  it('are those of the card, in its order', () => {
    expect(ports(reply)).toEqual([
      ['r1', 'a', false],
      ['otherwise', 'b', false],
      ['invalid', 'c', true],
    ]);
    expect(ports({ type: 'goto', to: null })).toEqual([['to', null, false]]);
    expect(ports({ type: 'transfer', queue: 'Q', unavailable: { queueCap: 'x' } })).toEqual([
      ['businessHours', null, true],
      ['queueCap', 'x', true],
      ['noUsers', null, true],
    ]);
    expect(ports({ type: 'end' })).toEqual([]);
  });

  it.each([
    [reply, 'r1', { ...exit(reply), routes: [{ id: 'r1', match: 'all', tests: [test], to: 'z' }] }],
    [reply, 'otherwise', { ...exit(reply), otherwise: 'z' }],
    [
      reply,
      'invalid',
      { ...exit(reply), expect: { kind: 'number', retryMessage: '', attempts: 3, onInvalid: 'z' } },
    ],
    [{ type: 'goto', to: null }, 'to', { type: 'goto', to: 'z' }],
    [
      { type: 'transfer', queue: 'Q' },
      'noUsers',
      { type: 'transfer', queue: 'Q', unavailable: { noUsers: 'z' } },
    ],
    [{ type: 'end' }, 'to', { type: 'end' }],
  ])('of %j: %s can be connected', (given, port, connected) => {
    expect(connect(given, port, 'z')).toEqual(connected);
  });

  it('of a hand-over stay in schema order, and vanish when disconnected', () => {
    const both = connect(
      { type: 'transfer', queue: 'Q', unavailable: { noUsers: 'a' } },
      'businessHours',
      'b',
    );
    expect(JSON.stringify(both)).toBe(
      '{"type":"transfer","queue":"Q","unavailable":{"businessHours":"b","noUsers":"a"}}',
    );
    expect(connect({ type: 'transfer', queue: 'Q', unavailable: { noUsers: 'a' } }, 'noUsers', null)).toEqual(
      { type: 'transfer', queue: 'Q' },
    );
  });
});

describe('problems', () => {
  it.each<[object, string[][]]>([
    [{ type: 'transfer', queue: '' }, [['empty-text', 'queue']]],
    [{ type: 'reply', saveAs: 'a|b' }, [['bad-name', 'saveAs']]],
    [{ type: 'reply', expect: { kind: 'number' } }, [['empty-text', 'expect.retryMessage']]],
    [{ type: 'reply', expect: { kind: 'number', attempts: 1 } }, []],
    [
      { type: 'reply', expect: { kind: 'pattern', pattern: '(', retryMessage: 'x' } },
      [['bad-pattern', 'expect.pattern']],
    ],
    [{ type: 'reply', expect: { kind: 'pattern', retryMessage: 'x' } }, [['bad-pattern', 'expect.pattern']]],
    [
      { type: 'route', routes: [{ id: 'r', tests: [{ of: '', op: 'is', value: 'A' }] }] },
      [['bad-name', 'routes.0.tests.0.of']],
    ],
    [{ type: 'end' }, []],
  ])('%j', (given, found) => {
    expect(rules(given)).toEqual(found);
  });
});

it('labels of routes are left out for production', () => {
  const labelled = exit({
    type: 'route',
    routes: [{ id: 'r', label: 'L', tests: [test], to: 'a' }],
    otherwise: null,
  });
  expect(exitDefinition('route').forProduction(labelled)).toEqual({
    type: 'route',
    routes: [{ id: 'r', match: 'all', tests: [test], to: 'a' }],
    otherwise: null,
  });
});

it('routes need tests, 20 at most', () => {
  expect(
    exitSchema.safeParse({ type: 'route', routes: [{ id: 'r', tests: [] }] }).error?.issues[0]?.message,
  ).toBe('a route needs at least one test');
  expect(
    exitSchema.safeParse({ type: 'route', routes: [{ id: 'r', tests: Array(21).fill(test) }] }).error
      ?.issues[0]?.message,
  ).toBe('a route has at most 20 tests');
});
