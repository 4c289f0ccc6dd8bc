import fc from 'fast-check';
import type { Action } from '../actions/registry.ts';
import { OPERATOR_NAMES, operatorOf, type Test } from '../core/condition.ts';
import { EXPECT_KINDS } from '../core/expect.ts';
import type { Route } from '../core/route.ts';
import type { Exit } from '../exits/registry.ts';
import type { FlowNode } from './document.ts';

/** An object of arbitraries; the fields named last may be left out (a key is either there or not, never undefined). */
export function record<T extends object, K extends keyof T>(
  model: { [P in keyof T]: fc.Arbitrary<T[P]> },
  optional: readonly K[],
): fc.Arbitrary<Omit<T, K> & Partial<Pick<T, K>>> {
  const requiredKeys = Object.keys(model).filter((key) => !optional.includes(key as K));
  return fc.record(model, { requiredKeys: requiredKeys as never[] }) as unknown as fc.Arbitrary<
    Omit<T, K> & Partial<Pick<T, K>>
  >;
}

/** Any id; names of Object's own are among them. */
export const arbitraryId = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_-]{1,6}$/),
  fc.constantFrom('constructor', 'toString', '__proto__', '-', '0'),
);

const FRAGMENTS = [
  '{{name}}',
  '{{ status | x }}',
  '{{$reply}}',
  '{{$now}}',
  '{{$nope}}',
  '{{$env.KEY}}',
  '\\{{',
  '{{',
  '}}',
  '{{{name}}}',
  '\uD83D',
  '😀',
  '\r\n',
  '<b>',
  ' ',
];

/** Any text up to a length: plain, hostile, or with templates in it. */
export const arbitraryText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ maxLength: Math.min(maxLength, 20) }),
      fc.string({ unit: 'binary', maxLength: Math.min(maxLength, 10) }),
      fc
        .array(fc.oneof(fc.constantFrom(...FRAGMENTS), fc.string({ maxLength: 5 })), { maxLength: 6 })
        .map((parts) => parts.join('')),
    )
    .map((text) => text.slice(0, maxLength));

/** Names of interaction data, some that write and some that can't. */
export const arbitraryName = fc.oneof(
  fc.constantFrom('name', 'status', 'orderNumber', '__proto__', 'constructor', 'ä😀', '', '$x', 'a|b'),
  fc.string({ maxLength: 12 }),
);

/** A place on the canvas. */
export const position = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.double({ noNaN: true, noDefaultInfinity: true }).map((y) => y + 0),
});

const test: fc.Arbitrary<Test> = record(
  {
    of: fc.oneof(arbitraryName, fc.constantFrom('$reply', '$now', '$env.STAGE', '$nope')),
    op: fc.constantFrom(...OPERATOR_NAMES),
    value: arbitraryText(30),
    exact: fc.boolean(),
  },
  ['value', 'exact'],
).map(({ value, ...rest }) => {
  if (value === undefined) return rest;
  return { ...rest, value: operatorOf(rest.op).operand === 'many' ? [value, 'x'] : value };
});

/** A target among some nodes; seldom null. */
export const target = (ids: readonly string[]) => fc.option(fc.constantFrom(...ids), { freq: 8 });

const route = (ids: readonly string[]): fc.Arbitrary<Route> =>
  record(
    {
      id: arbitraryId.map((id) => `r_${id}`),
      label: arbitraryText(20),
      match: fc.constantFrom('all' as const, 'any' as const),
      tests: fc.array(test, { minLength: 1, maxLength: 3 }),
      to: target(ids),
    },
    ['label'],
  );

/** A list of things with ids of their own. */
export const unique = <T extends { id: string }>(items: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(items, { selector: ({ id }) => id, maxLength });

const headers = fc.array(
  record(
    {
      name: fc.constantFrom('X-Key', 'Accept', 'bad name', 'Host'),
      value: arbitraryText(20),
      off: fc.constant(true as const),
    },
    ['off'],
  ),
  { maxLength: 2 },
);
/** The fields of a delivery. */
export const delivery = {
  url: fc.oneof(
    fc.constantFrom('https://api.test/{{name}}', '{{$env.API}}/x', 'ftp://x', ''),
    arbitraryText(30),
  ),
  headers,
  timeoutMs: fc.integer({ min: 100, max: 120_000 }),
  retries: fc.integer({ min: 0, max: 5 }),
};

function action(ids: readonly string[], assets: readonly string[]): fc.Arbitrary<Action> {
  const id = arbitraryId;
  const type = <T extends string>(name: T) => fc.constant(name);
  return fc.oneof(
    fc.record({ id, type: type('message'), text: arbitraryText(60) }),
    record(
      { id, type: type('file'), asset: fc.constantFrom('', 'gone', ...assets), caption: arbitraryText(20) },
      ['caption'],
    ),
    fc.record({
      id,
      type: type('suggestions'),
      options: fc.array(arbitraryText(20), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ id, type: type('write'), name: arbitraryName, value: arbitraryText(40) }),
    fc.record({ id, type: type('delay'), ms: fc.integer({ min: 0, max: 10_000 }) }),
    record(
      {
        id,
        type: type('webhook'),
        label: arbitraryText(10),
        ...delivery,
        onFailure: target(ids),
        sample: fc.record({ status: fc.integer({ min: 100, max: 599 }), body: arbitraryText(30) }),
        returns: fc.array(arbitraryName, { maxLength: 3 }),
      },
      ['label', 'sample', 'returns'],
    ),
  );
}

function exit(ids: readonly string[]): fc.Arbitrary<Exit> {
  const routes = unique(route(ids), 3);
  const otherwise = target(ids);
  const expect = record(
    {
      kind: fc.constantFrom(...EXPECT_KINDS),
      pattern: fc.constantFrom('^a', '(', ''),
      retryMessage: arbitraryText(20),
      attempts: fc.integer({ min: 1, max: 10 }),
      onInvalid: target(ids),
    },
    ['pattern'],
  );
  const unavailable = record({ businessHours: target(ids), queueCap: target(ids), noUsers: target(ids) }, [
    'businessHours',
    'queueCap',
    'noUsers',
  ]);
  return fc.oneof(
    fc.record({ type: fc.constant('goto' as const), to: target(ids) }),
    record({ type: fc.constant('reply' as const), saveAs: arbitraryName, expect, routes, otherwise }, [
      'saveAs',
      'expect',
    ]),
    fc.record({ type: fc.constant('route' as const), routes, otherwise }),
    record({ type: fc.constant('transfer' as const), queue: arbitraryText(10), unavailable }, [
      'unavailable',
    ]),
    fc.constant({ type: 'end' as const }),
  );
}

/** A node of an id, with targets among `ids`. */
export function node(id: string, ids: readonly string[], assets: readonly string[]): fc.Arbitrary<FlowNode> {
  return record(
    {
      id: fc.constant(id),
      label: arbitraryText(20),
      position,
      actions: unique(action(ids, assets), 4),
      exit: exit(ids),
    },
    ['position'],
  );
}
