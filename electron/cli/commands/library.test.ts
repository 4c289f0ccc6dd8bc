import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { examples } from '#shared/examples/examples.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { fileOf, tempFolder } from '../processFixture.ts';
import { runHere } from '../terminalFixture.ts';

const sharing = examples.map(({ document }) => exportFlow(document, 'sharing'));
const [orders = ''] = sharing;
const draft = {
  format: 'parley.flow',
  version: 1,
  name: 'Draft',
  start: 'n1',
  nodes: [
    { id: 'n1', label: 'One', position: { x: 0, y: 0 }, actions: [], exit: { type: 'goto', to: null } },
  ],
};

const on =
  (folder: string) =>
  (command: string, ...args: string[]) =>
    runHere([command, ...args, '--data-dir', folder]);

async function bringIn(run: ReturnType<typeof on>, content: unknown): Promise<string> {
  const { code, out, err } = await run('import', fileOf('flow.json', content));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\t')[0] ?? '';
}

test('import, list and export give back the same bytes', async () => {
  const run = on(tempFolder());
  for (const text of sharing) {
    const id = await bringIn(run, text);
    expect(await run('export', id, '--for', 'sharing')).toEqual({ code: 0, out: text, err: '' });
  }
  const { out } = await run('flows');
  const names = out.split('\n').map((line) => line.split('\t')[1]);
  expect(names).toEqual([...examples.map(({ name }) => name).reverse(), undefined]);
  expect(JSON.parse((await run('flows', '--json')).out)).toEqual(
    [...examples].reverse().map(({ name, document }) =>
      expect.objectContaining({
        name,
        nodes: document.nodes.length,
        errors: 0,
        updatedAt: expect.any(String),
      }),
    ),
  );
});

test('production is the default of export, by name, and passes validate', async () => {
  const run = on(tempFolder());
  await bringIn(run, orders);
  const { code, out } = await run('export', 'order tracking');
  expect(code).toBe(0);
  expect(out).toBe(exportFlow(examples[0]?.document ?? never(), 'production'));
  expect(await runHere(['validate', '-', '--for', 'production'], { input: out })).toMatchObject({ code: 0 });
});

test('production with errors is refused with every one of them, sharing is not', async () => {
  const run = on(tempFolder());
  await bringIn(run, draft);
  const { code, out, err } = await run('export', 'Draft');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toMatch(
    /^parley: Draft: error nodes\[0\]\.exit\.to: .*goes nowhere \(Connect it to a node\)\n/,
  );
  expect(err).toContain('1 problem keeps this flow from production.');
  expect((await run('export', 'Draft', '--for', 'sharing')).code).toBe(0);
});

test('a name that several have: the ids are listed', async () => {
  const run = on(tempFolder());
  const id = await bringIn(run, draft);
  const twin = await run('import', fileOf('twin.json', { ...draft, name: 'DRAFT' }));
  expect(twin.code).toBe(0);
  const { code, err } = await run('export', 'draft', '--for', 'sharing');
  // The library numbers names that are taken, so that only one is found here.
  expect(twin.err).toContain('There is already a flow named “DRAFT”: this one is “DRAFT 2”.');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect((await run('export', id, '--for', 'sharing')).code).toBe(0);
});

test('--out replaces the file whole, keeps its rights, follows a link, and leaves nothing else behind', async () => {
  const run = on(tempFolder());
  await bringIn(run, orders);
  const folder = tempFolder();
  const real = join(folder, 'real.json');
  const link = join(folder, 'link.json');
  writeFileSync(real, 'old');
  chmodSync(real, 0o640);
  symlinkSync(real, link);
  expect(await run('export', 'Order tracking', '--for', 'sharing', '--out', link)).toEqual({
    code: 0,
    out: '',
    err: '',
  });
  expect(readFileSync(real, 'utf8')).toBe(orders);
  expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json']);
});

test('a file that can’t be written: what is there stays', async () => {
  const run = on(tempFolder());
  await bringIn(run, orders);
  const folder = tempFolder();
  mkdirSync(join(folder, 'sub'));
  const into = (file: string) => run('export', 'Order tracking', '--out', join(folder, file));
  expect(await into('sub')).toMatchObject({
    code: 2,
    err: expect.stringContaining('it is a folder, name a file in it'),
  });
  expect(await into('no/x.json')).toMatchObject({
    code: 2,
    err: expect.stringContaining('there is no such folder'),
  });
  expect(readdirSync(folder)).toEqual(['sub']);
});

test('of several files those that are flows are brought in', async () => {
  const run = on(tempFolder());
  const [good, bad] = [fileOf('good.json', draft), fileOf('bad.json', { ...draft, nodse: [] })];
  const { code, out, err } = await run('import', '/no/such.json', bad, good);
  expect(code).toBe(2);
  expect(out).toMatch(new RegExp(`^\\w+\tDraft\t${good}\n$`));
  expect(err).toContain('/no/such.json: there is no such file\n');
  expect(err).toContain(`${bad}: error nodse: unknown key 'nodse' - did you mean 'nodes'?`);
});

test('a folder without a library is left as it is', async () => {
  const folder = join(tempFolder(), 'not', 'there');
  const run = on(folder);
  expect(await run('flows')).toEqual({ code: 0, out: '', err: `parley: there are no flows in ${folder}\n` });
  expect(await run('flows', '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
  expect(await run('export', 'x')).toEqual({
    code: 2,
    out: '',
    err: `parley: there are no flows in ${folder}\n`,
  });
  expect(existsSync(folder)).toBe(false);
});

test('PARLEY_DATA names the folder where --data-dir does not', async () => {
  const folder = tempFolder();
  await bringIn(on(folder), draft);
  expect((await runHere(['flows'], { env: { PARLEY_DATA: folder } })).out).toContain('Draft');
  const other = tempFolder();
  expect((await runHere(['flows', '--data-dir', other], { env: { PARLEY_DATA: folder } })).out).toBe('');
});

test('a data folder that can’t be used is a sentence with the way out', async () => {
  const file = fileOf('a-file', 'x');
  const { code, err } = await runHere(['import', fileOf('f.json', draft), '--data-dir', file]);
  expect(code).toBe(2);
  expect(err).toMatch(/^parley: .*a-file.*--data-dir or PARLEY_DATA\.\n$/);
  const folder = tempFolder();
  writeFileSync(join(folder, 'parley.db'), 'this is no database');
  const damaged = await runHere(['flows', '--data-dir', folder]);
  expect(damaged.code).toBe(2);
  expect(damaged.err).toMatch(/^parley: The database .* is damaged \(it is no SQLite database\).*\n$/);
  expect(readFileSync(join(folder, 'parley.db'), 'utf8')).toBe('this is no database');
});

function never(): never {
  throw new Error('unreachable');
}
