import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testFolder } from './databaseFixture.ts';
import { claimInstance } from './instance.ts';
import { startProcess } from './processFixture.ts';

const locks = (folder: string) => readdirSync(join(folder, 'instances'));

test('a process is alive until it closes', () => {
  const folder = testFolder();
  const first = claimInstance(folder);
  const second = claimInstance(folder);
  onTestFinished(() => second.close());
  expect(first.id).not.toBe(second.id);
  expect(first.isAlive(first.id)).toBe(true);
  expect(first.isAlive(second.id)).toBe(true);
  expect(second.isAlive(first.id)).toBe(true);
  first.close();
  expect(second.isAlive(first.id)).toBe(false);
  expect(second.isAlive('never')).toBe(false);
  expect(locks(folder)).toEqual([`${second.id}.lock`]);
});

test('a process that was killed is not alive, and its lock is removed at the next start', async () => {
  const folder = testFolder();
  const other = startProcess('instanceFixture.ts', folder);
  await other.printed(1);
  const id = other.lines[0] ?? '';
  const here = claimInstance(folder);
  onTestFinished(() => here.close());
  expect(here.isAlive(id)).toBe(true);
  await other.kill();
  const next = claimInstance(folder);
  onTestFinished(() => next.close());
  expect(locks(folder).sort()).toEqual([`${here.id}.lock`, `${next.id}.lock`].sort());
  expect(here.isAlive(id)).toBe(false);
});
