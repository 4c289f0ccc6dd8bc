import { describe, expect, test } from 'vitest';
import { createSettings } from './settingsStore.ts';
import { fits } from './useSetting.ts';

function held() {
  const calls: { key: string; value: unknown; done(): void; fail(error: Error): void }[] = [];
  const save = (key: string, value: unknown) =>
    new Promise<void>((resolve, reject) => calls.push({ key, value, done: resolve, fail: reject }));
  return { calls, save };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('settings', () => {
  test('show a value at once and send only the last of a burst', async () => {
    const { calls, save } = held();
    const settings = createSettings({}, save);
    for (const width of [1, 2, 3]) settings.set('width', width);
    expect(settings.get('width')).toBe(3);
    expect(calls.map((call) => call.value)).toEqual([1]);
    calls[0]?.done();
    await settle();
    expect(calls.map((call) => call.value)).toEqual([1, 3]);
    calls[1]?.done();
    await settle();
    expect(calls).toHaveLength(2);
  });

  test('another window’s value does not overwrite one that is on its way', async () => {
    const { calls, save } = held();
    const settings = createSettings({}, save);
    settings.set('width', 5);
    settings.take('width', 4);
    expect(settings.get('width')).toBe(5);
    calls[0]?.done();
    await settle();
    settings.take('width', 6);
    expect(settings.get('width')).toBe(6);
    expect(calls).toHaveLength(1);
  });

  test('tell listeners about changes only', () => {
    const settings = createSettings({ sizes: { right: 368 } }, async () => {});
    let heard = 0;
    settings.subscribe(() => heard++);
    settings.set('sizes', { right: 368 });
    expect(heard).toBe(0);
    settings.set('sizes', { right: 400 });
    expect(heard).toBe(1);
  });

  test('a value that can’t be kept is said and stays shown', async () => {
    const { calls, save } = held();
    const errors: unknown[] = [];
    const settings = createSettings({}, save, (error) => errors.push(error));
    settings.set('theme', 'dark');
    calls[0]?.fail(new Error('disk full'));
    await settle();
    expect(errors).toHaveLength(1);
    expect(settings.get('theme')).toBe('dark');
  });
});

test('a stored value of another shape gives way to the fallback', () => {
  expect(fits('wide', 368)).toBe(false);
  expect(fits(['a'], {})).toBe(false);
  expect(fits({ a: 1 }, [])).toBe(false);
  expect(fits(undefined, null)).toBe(false);
  expect(fits('x', null)).toBe(true);
  expect(fits({ right: 1 }, { right: 2 })).toBe(true);
});
