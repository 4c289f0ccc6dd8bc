import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from './databaseFixture.ts';
import { createLog } from './log.ts';

test('lines go to file and echo, with secrets masked wherever they are', () => {
  const file = join(testFolder(), 'sub', 'log.txt');
  const echoed: string[] = [];
  const log = createLog({ file, echo: (line) => echoed.push(line), now: () => new Date(0) });
  log.hide(['hunter2', '']);
  log.warn('the key is hunter2');
  log.error('failed', new Error('with hunter2', { cause: new Error('hunter2 again') }));
  const text = readFileSync(file, 'utf8');
  expect(text).not.toContain('hunter2');
  expect(echoed[0]).toBe('1970-01-01T00:00:00.000Z warn the key is ••••••');
  expect(echoed[1]).toMatch(/error failed: Error: with ••••••[\s\S]*caused by Error: •••••• again/);
  expect(text).toBe(`${echoed.join('\n')}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a full log is put aside and begun anew', () => {
  const file = join(testFolder(), 'log.txt');
  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1));
  createLog({ file }).warn('new');
  expect(readFileSync(file, 'utf8')).toMatch(/^\S+ warn new\n$/);
  expect(statSync(`${file}.1`).size).toBe(1024 * 1024 + 1);
});

test('a log that can’t be written keeps nobody from working', () => {
  const folder = testFolder();
  createLog({ file: folder }).warn('nowhere to go');
  expect(existsSync(folder)).toBe(true);
});
