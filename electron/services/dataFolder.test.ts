import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from './databaseFixture.ts';
import { dataFolderPath, prepareDataFolder } from './dataFolder.ts';

const home = '/home/ada';

test.each([
  [{ platform: 'linux', env: {} }, '/home/ada/.local/share/parley'],
  [{ platform: 'linux', env: { XDG_DATA_HOME: '/data' } }, '/data/parley'],
  [{ platform: 'linux', env: { XDG_DATA_HOME: 'relative' } }, '/home/ada/.local/share/parley'],
  [{ platform: 'darwin', env: {} }, '/home/ada/Library/Application Support/Parley'],
  [{ platform: 'win32', env: { APPDATA: '/roaming' } }, '/roaming/Parley'],
  [{ platform: 'win32', env: {} }, '/home/ada/AppData/Roaming/Parley'],
  [{ platform: 'linux', env: { PARLEY_DATA: '/elsewhere' } }, '/elsewhere'],
  [{ platform: 'linux', env: { PARLEY_DATA: '  ' } }, '/home/ada/.local/share/parley'],
  [{ platform: 'linux', env: { PARLEY_DATA: '/elsewhere' }, option: '/chosen' }, '/chosen'],
] as const)('the data folder of %j is %s', (question, expected) => {
  expect(dataFolderPath({ home, ...question })).toBe(expected);
});

test('a relative folder is one of the working directory', () => {
  expect(dataFolderPath({ home, env: {}, option: 'data' })).toBe(resolve('data'));
});

test('a missing folder is made for this user only', () => {
  const folder = join(testFolder(), 'a', 'b');
  expect(prepareDataFolder(folder)).toBe(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

test.skipIf(process.platform !== 'linux')('a place where nobody can make folders is refused', () => {
  expect(() => prepareDataFolder('/proc/no/parley')).toThrow(
    /can’t be written \(ENOENT\).*--data-dir or PARLEY_DATA/,
  );
});

test('a file in its place, or on the way, is named with the way out', () => {
  const folder = testFolder();
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'dir'));
  const wayOut = /there is a file of that name.*--data-dir or PARLEY_DATA/;
  expect(() => prepareDataFolder(join(folder, 'file'))).toThrow(wayOut);
  expect(() => prepareDataFolder(join(folder, 'file', 'deeper'))).toThrow(wayOut);
});
