import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { orderTracking as example } from '#shared/examples/orderTracking.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { startEndpoint } from '../../e2e/endpoints/endpoint.ts';
import { ORDER_API_KEY, orderTracking } from '../../e2e/endpoints/orderTracking.ts';
import { collect, fileOf, MAIN, startCli } from './processFixture.ts';

// Pipes, signals and full disks: the command line as other programs see it.
vi.setConfig({ testTimeout: 30_000 });

const flowFile = () => fileOf('order.json', exportFlow(example.document, 'production'));
const envFile = (url: string) => fileOf('env.json', { API: url, API_KEY: { secret: ORDER_API_KEY } });

test('a program can talk to it line by line, and a conversation that ends lets go of the open pipe', async () => {
  const endpoint = await startEndpoint(orderTracking);
  const child = startCli(['chat', flowFile(), '--env', envFile(endpoint.url)]);
  const out = collect(child.stdout);
  while (!out().includes('2. Talk to a person')) await once(child.stdout ?? child, 'data');
  child.stdin?.write('AB1234\n');
  const [code] = await once(child, 'close');
  expect(code).toBe(0);
  expect(out()).toMatch(/-- the conversation ended\n$/);
  await endpoint.close();
});

test('Ctrl-C stops it, a request under way too', async () => {
  const silent = await startEndpoint(() => {});
  const child = startCli(['chat', flowFile(), '--env', envFile(silent.url), '--say', 'AB1234']);
  const err = collect(child.stderr);
  while (silent.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
  child.kill('SIGINT');
  const [code] = await once(child, 'close');
  expect({ code, err: err() }).toEqual({ code: 130, err: '' });
  await silent.close();
});

describe('output that nobody takes', () => {
  test('a reader that leaves early is no error', async () => {
    const child = startCli(['schema']);
    const err = collect(child.stderr);
    child.stdout?.destroy();
    const [code] = await once(child, 'close');
    expect({ code, err: err() }).toEqual({ code: 0, err: '' });
  });

  test.skipIf(process.platform !== 'linux')('a full disk is one', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [MAIN, 'schema'], { stdio: ['ignore', full, 'pipe'] });
    const err = collect(child.stderr);
    const [code] = await once(child, 'close');
    expect({ code, err: err() }).toEqual({
      code: 2,
      err: 'parley: standard output could not be written: the disk is full\n',
    });
  });
});
