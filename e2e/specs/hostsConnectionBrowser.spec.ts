import { expect } from '@playwright/test';
import { unusedPort } from '../endpoints/unusedPort.ts';
import { CLI } from '../hosts/browserHost.ts';
import { type Program, startProgram } from '../hosts/program.ts';
import { appReady } from '../hosts/runningHost.ts';
import { test } from '../hosts.ts';
import { ConnectionBanner } from '../pages/connectionBanner.ts';

test('the host dies and comes back: the page says so, and goes on once it is let in again', async ({
  parley,
}) => {
  const { page, dataDir, consoleErrors } = parley;
  const context = page.context();
  const port = String(await unusedPort());
  const serve = async (): Promise<[Program, string]> => {
    const program = startProgram(process.execPath, [CLI, 'serve', '--port', port, '--data-dir', dataDir]);
    const [address] = await program.says(/http:\S+/);
    return [program, address];
  };

  const [first, address] = await serve();
  const tab = await context.newPage();
  await tab.goto(address);
  await appReady(tab);
  const banner = new ConnectionBanner(tab);
  await expect(banner.lost).toHaveCount(0);
  first.child.kill('SIGKILL');
  await first.ended;
  await expect(banner.lost).toBeVisible();

  const [second, newAddress] = await serve();
  await expect(banner.refused).toBeVisible();
  const other = await context.newPage();
  await other.goto(newAddress);
  await appReady(other);
  await expect(banner.refused).toHaveCount(0);
  await expect(banner.lost).toHaveCount(0);

  await tab.close();
  await other.close();
  second.child.kill('SIGTERM');
  expect(await second.ended).toMatchObject({ code: 0, stderr: '' });
  consoleErrors.expect(/^WebSocket connection to /, /^Failed to load resource/);
});
