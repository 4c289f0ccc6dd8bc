import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CLI } from '../hosts/browserHost.ts';
import { startProgram } from '../hosts/program.ts';
import { appReady } from '../hosts/runningHost.ts';
import { test } from '../hosts.ts';
import { ConnectionBanner } from '../pages/connectionBanner.ts';

test('the key has gone from the address, and a second tab needs none', async ({ parley }) => {
  const { page, browser } = parley;
  expect(page.url()).not.toContain('key');
  const second = await page.context().newPage();
  await second.goto(browser.origin);
  await appReady(second);
  await second.close();
  await page.reload();
  await appReady(page);
});

test('another browser gets nothing: without a key, with a wrong one, with the used one', async ({
  parley: { browser, page, consoleErrors },
  openBrowser,
}) => {
  const stranger = await (await openBrowser()).newContext();
  const other = await stranger.newPage();
  consoleErrors.watch(other);
  for (const path of ['/', '/?key=', '/?key=guess', '/index.html', '/icon.svg']) {
    const response = await other.goto(`${browser.origin}${path}`);
    expect(response?.status()).toBe(403);
    await expect(other.getByRole('heading')).toHaveText(/no access|does not work any more/);
    await expect(other.getByText(/run the command again/i)).toBeVisible();
  }
  const opened = await other.evaluate(
    (url) =>
      new Promise((done) => {
        const socket = new WebSocket(url);
        socket.onopen = () => done('open');
        socket.onerror = () => done('refused');
      }),
    `${browser.origin.replace('http', 'ws')}/api`,
  );
  expect(opened).toBe('refused');
  await stranger.close();
  await expect(page.locator('html')).toHaveAttribute('data-app-state', 'ready');
  consoleErrors.expect(/403/, /WebSocket|connect-src/);
});

test('another site in the same browser reaches neither the page nor the API', async ({
  parley: { browser, page, consoleErrors },
}) => {
  const evil = createServer((_request, response) =>
    response.setHeader('content-type', 'text/html').end('<p>evil'),
  );
  evil.listen(0, '127.0.0.1');
  await once(evil, 'listening');
  const { port } = evil.address() as AddressInfo;
  const other = await page.context().newPage();
  // 127.0.0.1 is the same site whatever the port: the cookie goes along, so that the origin has to be judged.
  for (const host of ['127.0.0.1', 'localhost']) {
    await other.goto(`http://${host}:${port}/`);
    const reached = await other.evaluate(
      async (origin) => ({
        socket: await new Promise((done) => {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/api`);
          socket.onopen = () => done('open');
          socket.onerror = () => done('refused');
        }),
        page: await fetch(origin, { credentials: 'include' }).then(
          (response) => response.text(),
          () => 'refused',
        ),
        frame: await new Promise((done) => {
          const frame = document.createElement('iframe');
          frame.onload = () => done(frame.contentDocument === null ? 'refused' : 'open');
          frame.src = origin;
          document.body.append(frame);
        }),
      }),
      browser.origin,
    );
    expect(reached).toEqual({ socket: 'refused', page: 'refused', frame: 'refused' });
  }
  await other.close();
  evil.close();
  consoleErrors.expect(/WebSocket/, /CORS/, /[Ff]ram/, /Failed to load resource/);
});

test('a name that leads to this machine (DNS rebinding) gets nothing', async ({ parley: { browser } }) => {
  const { port } = new URL(browser.origin);
  const answer = await raw(
    Number(port),
    `GET / HTTP/1.1\r\nHost: evil.example:${port}\r\nConnection: close\r\n\r\n`,
  );
  expect(answer).toMatch(/^HTTP\/1\.1 421 /);
  expect(answer).not.toContain('<script');
});

test('no path leads out of the page’s folder', async ({ parley: { browser, page } }) => {
  const { port } = new URL(browser.origin);
  const cookies = await page.context().cookies(browser.origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
  for (const path of [
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..\\..\\cli.js',
    '//etc/hosts',
  ]) {
    const head = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`;
    expect(await raw(Number(port), head), path).toMatch(/^HTTP\/1\.1 404 /);
  }
});

test('a message that is too large is refused by the host; the app goes on', async ({
  parley: { browser, page },
}) => {
  const { port } = new URL(browser.origin);
  const cookies = await page.context().cookies(browser.origin);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `GET /api HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${browser.origin}\r\nCookie: ${cookie}\r\n` +
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: cGFybGV5cGFybGV5cGFybA==\r\n\r\n',
  );
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /);
  const head = Buffer.alloc(14);
  head.set([0x81, 0x80 | 127]);
  head.writeBigUInt64BE(1_000_000_000n, 2);
  socket.write(head);
  const [frame] = await once(socket, 'data');
  // A close frame (0x88) with the code 1009, "message too big".
  expect([frame[0], frame.readUInt16BE(2)]).toEqual([0x88, 1009]);
  socket.destroy();
  await page.reload();
  await appReady(page);
});

test('a port in use, a folder that can’t be made, a damaged database: a sentence and exit code 1', async ({
  parley,
}) => {
  const { port } = new URL(parley.browser.origin);
  const busy = await parley.cli(['serve', '--port', port]);
  expect(busy).toMatchObject({ code: 1, stdout: '' });
  expect(busy.stderr).toBe(
    `parley: Port ${port} is in use by another program. Choose another with --port, or leave --port out to get a free one.\n`,
  );

  const file = join(parley.dataDir, 'file');
  await writeFile(file, 'not a folder');
  const folder = await parley.cli(['serve', '--data-dir', join(file, 'data')]);
  expect(folder).toMatchObject({ code: 1, stdout: '' });
  expect(folder.stderr).toMatch(/^parley: The data folder .+ can’t be .+--data-dir.+\n$/);

  await parley.stop();
  await writeFile(join(parley.dataDir, 'parley.db'), 'garbage '.repeat(1000));
  const damaged = await parley.cli(['serve']);
  expect(damaged).toMatchObject({ code: 1, stdout: '' });
  expect(damaged.stderr).toMatch(/^parley: The database .+ is damaged.+\n$/);
});

for (const [args, sentence] of [
  [['--port', 'eighty'], /--port/],
  [['--port', '70000'], /--port/],
  [['--prot', '80'], /--prot/],
  [['extra'], /extra/],
] as const) {
  test(`serve ${args.join(' ')}: a sentence and exit code 2`, async ({ parley }) => {
    const ended = await parley.cli(['serve', ...args]);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toMatch(sentence);
    expect(ended.stderr).not.toMatch(/\n\s+at /);
  });
}

test('Ctrl+C ends it at once, tabs or not', async ({ parley }) => {
  const program = startProgram(process.execPath, [CLI, 'serve', '--data-dir', join(parley.dataDir, 'other')]);
  const [address] = await program.says(/http:\S+/);
  const page = await parley.page.context().newPage();
  await page.goto(address);
  await appReady(page);
  program.child.kill('SIGINT');
  const { code, stderr } = await program.ended;
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  await expect(new ConnectionBanner(page).lost).toBeVisible();
  await page.close();
  parley.consoleErrors.expect(/^WebSocket connection to /, /^Failed to load resource/);
});

/** What the host answers to exactly these bytes. */
async function raw(port: number, request: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(request);
  let answer = '';
  for await (const part of socket.setEncoding('utf8')) answer += part;
  return answer;
}
