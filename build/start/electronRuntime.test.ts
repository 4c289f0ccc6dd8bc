import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findElectron } from './electronRuntime.ts';

test.runIf(process.platform === 'linux')('the override names a folder with an Electron in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-electron-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const env = { ELECTRON_OVERRIDE_DIST_PATH: folder };
  expect(findElectron(env)).toEqual({ missing: expect.stringContaining(folder) });
  writeFileSync(join(folder, 'electron'), '');
  expect(findElectron(env)).toEqual({ path: join(folder, 'electron') });
});
