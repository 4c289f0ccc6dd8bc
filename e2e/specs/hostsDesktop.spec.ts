import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { runDesktop } from '../hosts/desktopHost.ts';
import { appReady } from '../hosts/runningHost.ts';
import { test } from '../hosts.ts';

test('no window, no navigation, no webview', async ({ parley: { page, desktop, consoleErrors } }) => {
  const address = page.url();
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull();
  expect(await page.evaluate(() => window.open('about:blank'))).toBeNull();
  for (const url of ['https://example.com/', 'file:///etc/hosts', 'app://parley/icon.svg', 'app://other/'])
    await page.evaluate((to) => location.assign(to), url);
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
  });
  const contents = await desktop.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getURL()),
  );
  expect(contents).toEqual([address]);
  expect(page.url()).toBe(address);
  // Not by a locator: it would wait for the end of the navigations that were denied.
  expect(await page.evaluate(() => document.documentElement.dataset.appState)).toBe('ready');
  consoleErrors.expect(/Not allowed to load local resource/);
});

test('a page that goes to about:blank, which can’t be denied, comes back', async ({ parley: { page } }) => {
  const address = page.url();
  await page.evaluate(() => location.assign('about:blank'));
  await page.waitForURL(address);
  await appReady(page);
});

test('the preload script adds nothing to the page', async ({ parley: { desktop, consoleErrors } }) => {
  const added = await desktop.app.evaluate(async ({ BrowserWindow }, preload) => {
    const names = async (webPreferences: Electron.WebPreferences) => {
      const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, ...webPreferences } });
      // A file of the page's own origin that runs no script.
      await window.loadURL('app://parley/themeBoot.js');
      const list: string[] = await window.webContents.executeJavaScript('Object.getOwnPropertyNames(window)');
      window.destroy();
      return list;
    };
    const plain = await names({});
    return (await names({ preload })).filter((name) => !plain.includes(name));
  }, PRELOAD);
  expect(added).toEqual([]);
  // Chromium's own page around a script's text is not to the policy's liking.
  consoleErrors.expect(/inline style/);
});

test('a port is served to our page only', async ({ parley: { desktop } }) => {
  // A page of another origin that has our preload script: what an attacker would have after leading the window away.
  const answers = await desktop.app.evaluate(async ({ BrowserWindow }, preload) => {
    const ask = async (url: string) => {
      const window = new BrowserWindow({
        show: false,
        webPreferences: { sandbox: true, preload },
      });
      await window.loadURL(url);
      const answer: string = await window.webContents.executeJavaScript(`new Promise((done) => {
        addEventListener('message', ({ ports: [port] }) => {
          if (!port) return;
          port.addEventListener('message', ({ data }) => done('answered: ' + data));
          port.addEventListener('close', () => done('closed'));
          port.start();
          port.postMessage(JSON.stringify({ i: '1', p: { u: '/app/settings' } }));
        });
        postMessage('parley:port', '*');
      })`);
      window.destroy();
      return answer;
    };
    return { ours: await ask('app://parley/'), foreign: await ask('data:text/html,<p>evil') };
  }, PRELOAD);
  expect(answers.ours).toMatch(/^answered: /);
  expect(answers.foreign).toBe('closed');
});

test('a page that crashes is loaded anew', async ({ parley: { desktop, consoleErrors } }) => {
  const state = await desktop.app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error('there is no window');
    const loaded = new Promise((done) => contents.once('did-finish-load', () => done(null)));
    contents.forcefullyCrashRenderer();
    await loaded;
    return contents.executeJavaScript(`new Promise((done) => {
      const look = () => document.documentElement.dataset.appState === 'ready' && done('ready');
      new MutationObserver(look).observe(document.documentElement, { attributes: true });
      look();
    })`);
  });
  expect(state).toBe('ready');
  consoleErrors.expect(/^the page crashed$/);
});

test('the window comes back where it was', async ({ parley }) => {
  const bounds = { x: 40, y: 30, width: 1000, height: 640 };
  await parley.desktop.app.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
  }, bounds);
  await parley.stop();
  await parley.restart();
  const { width, height } = bounds;
  const { x, y } = await parley.desktop.app.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, y: -1 },
  );
  expect({ x, y, width, height }).toEqual(bounds);
});

test('started twice, the second shows the first’s window and ends', async ({
  parley: { dataDir, desktop },
}) => {
  const shown = desktop.app.evaluate(
    ({ app }) => new Promise((done) => app.once('second-instance', () => done(true))),
  );
  const second = await runDesktop(['--data-dir', dataDir]);
  expect(second.code).toBe(0);
  expect(await shown).toBe(true);
  expect(desktop.app.windows()).toHaveLength(1);
});

test('what is chosen in the menu happens in the page', async ({ parley: { page, desktop } }) => {
  const choose = (menu: string, item: string) =>
    desktop.app.evaluate(
      ({ Menu }, [inMenu, label]) => {
        const found = Menu.getApplicationMenu()
          ?.items.find((each) => each.label === inMenu)
          ?.submenu?.items.find((each) => each.label === label);
        if (!found) throw new Error(`there is no ${inMenu} > ${label}`);
        found.click();
      },
      [menu, item] as const,
    );
  await choose('File', 'Environments');
  await page.waitForURL(/#\/environments/);
  await choose('File', 'Library');
  await page.waitForURL(/#\/$/);
  await choose('File', 'New flow');
  await page.waitForURL(/#\/flow\//);
});

test('a folder that can’t be made, a damaged database: a sentence and exit code 1', async ({ parley }) => {
  const file = join(parley.dataDir, 'file');
  await writeFile(file, 'not a folder');
  const folder = await runDesktop(['--data-dir', join(file, 'data')]);
  expect(folder.code).toBe(1);
  expect(sentences(folder.stderr)).toMatch(/^The data folder .+ can’t be .+--data-dir.+$/);

  await parley.stop();
  await writeFile(join(parley.dataDir, 'parley.db'), 'garbage '.repeat(1000));
  const damaged = await runDesktop(['--data-dir', parley.dataDir]);
  expect(damaged.code).toBe(1);
  expect(sentences(damaged.stderr)).toMatch(/^The database .+ is damaged.+$/);
});

const PRELOAD = resolve('out/desktop/preload.cjs');

/** Standard error without what Chromium writes of its own accord (`[pid:time:ERROR:…] …`). */
function sentences(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\[\d+:/.test(line))
    .join('\n');
}
