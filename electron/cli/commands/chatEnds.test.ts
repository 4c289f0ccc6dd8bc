import { describe, expect, test } from 'vitest';
import type { TraceEvent } from '#shared/core/event.ts';
import { orderTracking as example } from '#shared/examples/orderTracking.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { startEndpoint } from '../../../e2e/endpoints/endpoint.ts';
import { fileOf } from '../processFixture.ts';
import { runHere } from '../terminalFixture.ts';

// How conversations of `parley chat` end, and what keeps one from starting.
const flowFile = () => fileOf('order.json', exportFlow(example.document, 'production'));
const trace = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as TraceEvent);

const node = (id: string, exit: unknown, actions: unknown[] = []) => ({
  id,
  label: id.toUpperCase(),
  actions,
  exit,
});
const flowOf = (...nodes: unknown[]) =>
  fileOf('flow.json', { format: 'parley.flow', version: 1, name: 'T', start: 'a', nodes });

describe('hand-over and delivery', () => {
  const people = () =>
    flowOf(
      node('a', { type: 'transfer', queue: 'Support', unavailable: { noUsers: 'b' } }),
      node('b', { type: 'end' }),
    );

  test.each([
    [[], 'accepted', 'transferred'],
    [['--transfer', 'queueCap'], 'queueCap', 'transferred'],
    [['--transfer', 'noUsers'], 'noUsers', 'end'],
  ])('%j', async (args, outcome, reason) => {
    const { code, out } = await runHere(['chat', people(), '--json', ...args]);
    expect(code).toBe(0);
    expect(trace(out).find(({ type }) => type === 'transfer')).toMatchObject({ queue: 'Support', outcome });
    expect(trace(out).at(-1)).toMatchObject({ type: 'ended', reason });
  });

  test('onEnd is delivered before the end', async () => {
    const crm = await startEndpoint((_, response) => void response.writeHead(201).end('ignored'));
    const onEnd = { url: `${crm.url}/interactions`, headers: [] };
    const file = fileOf('flow.json', {
      ...{ format: 'parley.flow', version: 1, name: 'T', start: 'a', onEnd },
      nodes: [node('a', { type: 'end' }, [{ id: 'm', type: 'message', text: 'Bye' }])],
    });
    const { code, out } = await runHere(['chat', file, '--json']);
    expect(code).toBe(0);
    expect(trace(out).slice(-2)).toMatchObject([
      { type: 'delivered', status: 201 },
      { type: 'ended', reason: 'end' },
    ]);
    expect(JSON.parse(crm.requests[0]?.body ?? '')).toMatchObject({ data: { attributes: { ended: true } } });
    await crm.close();
  });
});

describe('a flow that fails', () => {
  test.each([
    [
      'a loop',
      [node('a', { type: 'goto', to: 'b' }), node('b', { type: 'goto', to: 'a' })],
      /loop: \w -> \w -> \w/,
      'loop',
    ],
    ['a dead end', [node('a', { type: 'goto', to: null })], /node 'A' goes nowhere/, 'dead-end'],
  ])('%s: exit code 1 and why', async (_, nodes, why, reason) => {
    const { code, out, err } = await runHere(['chat', flowOf(...nodes), '--json']);
    expect(code).toBe(1);
    expect(trace(out).at(-1)).toMatchObject({ type: 'ended', reason, message: expect.stringMatching(why) });
    expect(err).toMatch(/^parley: \S+flow\.json: the flow failed: [^\n]+\n$/);
    expect(err).toMatch(why);
  });
});

describe('unusable input: exit code 2, nothing printed', () => {
  test.each([
    ['no such file', () => ['/no/such.json'], '/no/such.json: there is no such file'],
    ['no flow', () => [fileOf('x.json', '{}')], 'This is no Parley flow'],
    [
      'unknown key',
      () => [flowOf({ ...node('a', { type: 'end' }), lable: 'x' })],
      "nodes[0].lable: unknown key 'lable' - did you mean 'label'?",
    ],
    [
      'no such node',
      () => [flowFile(), '--start-at', 'lokup'],
      "no node has the id or label 'lokup' - did you mean 'lookup'?",
    ],
    [
      'environment',
      () => [flowFile(), '--env', fileOf('e.json', { API: 5 })],
      'API: must be a text or { "secret": "…" }, got a number',
    ],
    ['silence', () => [flowFile(), '--say', ''], '--say needs a text'],
    ['data', () => [flowFile(), '--data', 'x'], '--data is NAME=VALUE'],
  ])('%s', async (_, args, message) => {
    const { code, out, err } = await runHere(['chat', ...args()]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^parley: [^\n]+\n$/);
    expect(err).toContain(message);
  });

  test('missing variables are named before they are missed', async () => {
    const { code, err } = await runHere(['chat', flowFile(), '--env', fileOf('e.json', { API: 'http://x' })]);
    expect(code).toBe(0);
    expect(err).toMatch(/^parley: \S+e\.json: variables that the flow names are not in it: API_KEY\n$/);
  });
});
