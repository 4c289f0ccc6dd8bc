import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isStale, sourceHash } from './staleness.ts';

let root: string;
const hash = () => sourceHash(root, ['shared']);
const write = (path: string, text: string) => writeFileSync(join(root, path), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-stale-'));
  mkdirSync(join(root, 'shared/core'), { recursive: true });
  write('shared/core/ids.ts', 'export const a = 1;');
  write('package-lock.json', '{}');
});

afterEach(() => rmSync(root, { recursive: true }));

test('a touch changes nothing', () => {
  const before = hash();
  utimesSync(join(root, 'shared/core/ids.ts'), 1, 1);
  expect(hash()).toBe(before);
});

test('a changed, new, renamed or removed source changes the hash', () => {
  const seen = [hash()];
  write('shared/core/ids.ts', 'export const a = 2;');
  seen.push(hash());
  write('shared/core/more.ts', '');
  seen.push(hash());
  rmSync(join(root, 'shared/core/more.ts'));
  write('shared/core/other.ts', '');
  seen.push(hash());
  write('package-lock.json', '{ "changed": true }');
  seen.push(hash());
  expect(new Set(seen).size).toBe(seen.length);
});

test('tests and other folders do not', () => {
  const before = hash();
  write('shared/core/ids.test.ts', 'x');
  mkdirSync(join(root, 'renderer'));
  write('renderer/main.tsx', 'x');
  expect(hash()).toBe(before);
});

test('stale: never built, built from other sources, or an output is gone', () => {
  const target = { root, outputs: ['out/cli.js'] };
  expect(isStale(target, hash(), hash())).toBe(true);
  mkdirSync(join(root, 'out'));
  write('out/cli.js', '');
  expect(isStale(target, hash(), hash())).toBe(false);
  expect(isStale(target, undefined, hash())).toBe(true);
  expect(isStale(target, 'another', hash())).toBe(true);
});
