import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingPackages } from './missingPackages.mjs';
import { explainNpmError } from './npmError.mjs';
import { atLeast } from './projectNode.mjs';

let root: string;
const write = (path: string, content: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify(content));
};
const lock = {
  packages: {
    '': { name: 'parley' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/@swc/core': { version: '1.0.0', dev: true },
    'node_modules/a/node_modules/zod': { version: '3.0.0' },
    'node_modules/win-only': { version: '1.0.0', optional: true },
  },
};
const install = () => {
  write('node_modules/.package-lock.json', lock);
  for (const path of Object.keys(lock.packages)) if (path !== '') write(`${path}/package.json`, {});
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-setup-'));
  write('package-lock.json', lock);
});

afterEach(() => rmSync(root, { recursive: true }));

test('a fresh clone lacks everything but what is optional', () => {
  expect(missingPackages(root)).toEqual(['zod', '@swc/core', 'zod']);
});

test('an installed tree lacks nothing', () => {
  install();
  rmSync(join(root, 'node_modules/win-only'), { recursive: true });
  expect(missingPackages(root)).toEqual([]);
});

test('a new version in the lock file, a deleted folder and an unfinished installation are noticed', () => {
  install();
  write('package-lock.json', { packages: { ...lock.packages, 'node_modules/zod': { version: '4.6.8' } } });
  expect(missingPackages(root)).toEqual(['zod']);
  write('package-lock.json', lock);
  rmSync(join(root, 'node_modules/@swc'), { recursive: true });
  expect(missingPackages(root)).toEqual(['@swc/core']);
  writeFileSync(join(root, 'node_modules/.package-lock.json'), '{ "packages": { "node_mod');
  expect(missingPackages(root)).toHaveLength(3);
});

test('npm errors become one line with the way out', () => {
  const offline = 'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo\nnpm error request to …';
  expect(explainNpmError(offline, '/x')).toMatch(/no connection.*\(EAI_AGAIN\)\.$/);
  expect(explainNpmError('npm ERR! code EACCES\n', '/x')).toContain('may not write in /x');
  expect(explainNpmError('npm warn old\nnpm error Something odd\n', '/x')).toBe(
    'The packages could not be installed: Something odd.',
  );
  expect(explainNpmError('', '/x')).toContain('npm ci');
  for (const text of [offline, 'npm error code ENOSPC\n\nx', ''])
    expect(explainNpmError(text, '/x')).not.toContain('\n');
});

test('versions are compared by number', () => {
  expect(atLeast('22.18.0', '22.18.0')).toBe(true);
  expect(atLeast('26.1.0', '22.18.0')).toBe(true);
  expect(atLeast('22.9.0', '22.18.0')).toBe(false);
  expect(atLeast('20.20.2', '22.18.0')).toBe(false);
});
