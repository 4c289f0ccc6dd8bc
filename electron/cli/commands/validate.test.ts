import { expect, test } from 'vitest';
import { orderTracking } from '#shared/examples/orderTracking.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { fileOf } from '../processFixture.ts';
import { runHere } from '../terminalFixture.ts';

const flow = (nodes: unknown[], extra = {}) => ({
  format: 'parley.flow',
  version: 1,
  name: 'T',
  start: 'n1',
  nodes,
  ...extra,
});
const node = (extra = {}) => ({ id: 'n1', label: 'One', actions: [], exit: { type: 'end' }, ...extra });
const production = exportFlow(orderTracking.document, 'production');

test('a fine flow, from a file and from standard input', async () => {
  const file = fileOf('order.json', production);
  expect(await runHere(['validate', file, '--for', 'production'])).toEqual({
    code: 0,
    out: `${file}: fine\n`,
    err: '',
  });
  expect(await runHere(['validate', '-'], { input: production })).toEqual({
    code: 0,
    out: 'standard input: fine\n',
    err: '',
  });
});

test('an open target is a warning while drafting, an error for production', async () => {
  const file = fileOf('draft.json', flow([node({ exit: { type: 'goto', to: null } })]));
  const draft = await runHere(['validate', file]);
  expect(draft.code).toBe(0);
  expect(draft.out).toMatch(
    new RegExp(`^${file}: warning nodes\\[0\\]\\.exit\\.to: .*goes nowhere \\(Connect it to a node\\)\n$`),
  );
  const strict = await runHere(['validate', file, '--for', 'production']);
  expect(strict).toEqual({ code: 1, out: draft.out.replace(': warning ', ': error '), err: '' });
});

test('each kind of mistake in a flow: path, what was meant, exit code 1', async () => {
  const wrong = flow([
    node({ actions: [{ id: 'a', type: 'webhook', uri: 'http://x' }] }),
    node({ exit: { type: 'goto', to: 'n3' } }),
  ]);
  const { code, out, err } = await runHere(['validate', fileOf('wrong.json', wrong)]);
  expect({ code, err }).toEqual({ code: 1, err: '' });
  expect(out).toContain(
    "error nodes[0].actions[0].uri: unknown key 'uri' - did you mean 'url'? (Rename it to 'url', or delete it)\n",
  );
  const ids = await runHere([
    'validate',
    fileOf('ids.json', flow([node(), node({ exit: { type: 'goto', to: 'n3' } })])),
  ]);
  expect(ids.code).toBe(1);
  expect(ids.out).toContain("error nodes[1].id: the id 'n1' stands twice (Give each its own id)\n");
  expect(ids.out).toContain("error nodes[1].exit.to: there is no node 'n3' (Did you mean 'n1'?)\n");
});

test.each([
  ['', 'The file is empty'],
  ['{"format": "parley.flow",\n nodes}', 'Not JSON: '],
  ['\u0000\u0001\u0002garbage', 'This is no text file'],
  ['[]', 'This is no flow: a flow is a JSON object'],
  ['{"format":"other"}', 'format must be "parley.flow", got "other"'],
  [
    '{"format":"parley.flow","version":2}',
    'made by a newer Parley (format version 2, this one reads up to 1)',
  ],
])('%j is no flow: exit code 2, one line on standard error', async (content, message) => {
  const file = fileOf('no.json', content);
  const { code, out, err } = await runHere(['validate', file]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(message);
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(err.startsWith(`${file}: error`)).toBe(true);
});

test('50 MB of garbage is refused in a line', async () => {
  const file = fileOf('garbage.json', Buffer.alloc(50_000_000, 0xa7));
  expect(await runHere(['validate', file])).toEqual({
    code: 2,
    out: '',
    err: `${file}: error: it is not UTF-8: save it as UTF-8\n`,
  });
});

test('of several files all are checked and the worst counts', async () => {
  const fine = fileOf('fine.json', production);
  const bad = fileOf('bad.json', flow([node(), node()]));
  const { code, out, err } = await runHere(['validate', '/no/such/file', bad, fine]);
  expect(code).toBe(2);
  expect(err).toBe('/no/such/file: error: there is no such file\n');
  expect(out.split('\n')).toEqual([expect.stringContaining('stands twice'), `${fine}: fine`, '']);
});

test('--json is one document', async () => {
  const bad = fileOf('bad.json', flow([node(), node()]));
  const fine = fileOf('fine.json', production);
  const { code, out, err } = await runHere(['validate', '--json', fine, bad, '/no/such/file']);
  expect(code).toBe(2);
  expect(err).toBe('/no/such/file: error: there is no such file\n');
  const unreadable = { severity: 'error', rule: 'unreadable', path: '', message: 'there is no such file' };
  expect(JSON.parse(out)).toEqual({
    files: [
      { file: fine, name: 'Order tracking', result: 'fine', problems: [] },
      {
        file: bad,
        name: null,
        result: 'problems',
        problems: [expect.objectContaining({ path: 'nodes[1].id' })],
      },
      { file: '/no/such/file', name: null, result: 'unusable', problems: [unreadable] },
    ],
    errors: 2,
    warnings: 0,
  });
});

test('--env names missing variables', async () => {
  const file = fileOf('order.json', production);
  const { code, out } = await runHere(['validate', file, '--env', fileOf('env.json', { API: 'http://x' })]);
  expect(code).toBe(1);
  expect(out).toContain("The environment has no variable 'API_KEY'");
  expect(out).not.toContain("'API'");
  const full = fileOf('env.json', { API: 'http://x', API_KEY: { secret: 'k' } });
  expect(await runHere(['validate', file, '--env', full])).toMatchObject({ code: 0 });
});

test('hostile text in a flow cannot steer the terminal', async () => {
  const hostile = flow([node({ label: '\u001b[2Jx\ny', exit: { type: 'goto', to: null } })]);
  const { out } = await runHere(['validate', fileOf('hostile.json', hostile)]);
  expect(out).toContain('␛[2Jx y');
  expect(out.split('\n')).toHaveLength(2);
});
