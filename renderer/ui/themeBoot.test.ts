import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { getTheme, STORAGE_KEY, setThemeSetting, startTheme } from './theme.ts';

const boot = readFileSync(new URL('../public/themeBoot.js', import.meta.url), 'utf8');
let stored: Map<string, string>;
let systemDark: boolean;
let dataset: { theme?: string };
let onSystem: (() => void)[];

beforeEach(() => {
  stored = new Map();
  systemDark = false;
  dataset = {};
  onSystem = [];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  });
  vi.stubGlobal('matchMedia', () => ({
    matches: systemDark,
    addEventListener: (_: string, listener: () => void) => onSystem.push(listener),
    removeEventListener: (_: string, listener: () => void) => {
      onSystem = onSystem.filter((other) => other !== listener);
    },
  }));
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { documentElement: { dataset } });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [null, false],
  [null, true],
  ['light', true],
  ['dark', false],
  ['sepia', true],
])('themeBoot.js and theme.ts agree on stored %s, system dark %s', (setting, dark) => {
  systemDark = dark;
  if (setting) stored.set(STORAGE_KEY, setting);
  const page = { documentElement: { dataset: { theme: undefined as string | undefined } } };
  runInNewContext(boot, { localStorage, matchMedia, document: page });
  expect(page.documentElement.dataset.theme).toBe(getTheme());
});

test('themeBoot.js follows the system where the storage is closed', () => {
  const page = { documentElement: { dataset: { theme: undefined as string | undefined } } };
  const closed = {
    getItem: () => {
      throw new Error('denied');
    },
  };
  runInNewContext(boot, { localStorage: closed, matchMedia: () => ({ matches: true }), document: page });
  expect(page.documentElement.dataset.theme).toBe('dark');
});

test('a setting is shown at once, remembered, and forgotten for the system', () => {
  setThemeSetting('dark');
  expect(dataset.theme).toBe('dark');
  expect(stored.get(STORAGE_KEY)).toBe('dark');
  setThemeSetting('system');
  expect(dataset.theme).toBe('light');
  expect(stored.has(STORAGE_KEY)).toBe(false);
});

test('the page follows the system until it is stopped', () => {
  const stop = startTheme();
  expect(dataset.theme).toBe('light');
  systemDark = true;
  for (const listener of onSystem) listener();
  expect(dataset.theme).toBe('dark');
  stop();
  expect(onSystem).toEqual([]);
});
