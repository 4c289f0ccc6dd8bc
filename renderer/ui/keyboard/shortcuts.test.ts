import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activeShortcuts, addShortcuts, findShortcut, type Shortcut } from './shortcuts.ts';

const at = { field: false, layer: false };
const key = (name: string) => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
});
const shortcut = (id: string, more: Partial<Shortcut> = {}): Shortcut => ({
  id,
  keys: 'c',
  label: id,
  run: () => {},
  ...more,
});

test('leaves typing alone unless a shortcut says it may take the key', () => {
  const plain = [shortcut('connect')];
  expect(findShortcut(plain, key('c'), { field: true, layer: false })).toBeNull();
  expect(findShortcut(plain, key('c'), at)?.id).toBe('connect');
  expect(
    findShortcut([shortcut('find', { inFields: true })], key('c'), { field: true, layer: false })?.id,
  ).toBe('find');
});

test('stays out of dialogs and menus unless it belongs there', () => {
  expect(findShortcut([shortcut('delete')], key('c'), { field: false, layer: true })).toBeNull();
  expect(
    findShortcut([shortcut('help', { inLayers: true })], key('c'), { field: false, layer: true })?.id,
  ).toBe('help');
});

test('of two that match, the later one wins; a `when` that fails gives way', () => {
  const two = [shortcut('first'), shortcut('second')];
  expect(findShortcut(two, key('c'), at)?.id).toBe('second');
  expect(findShortcut([shortcut('first'), shortcut('second', { when: () => false })], key('c'), at)?.id).toBe(
    'first',
  );
});

test('any of several combinations will do', () => {
  const redo = shortcut('redo', { keys: ['x', 'y'] });
  expect(findShortcut([redo], key('y'), at)).toBe(redo);
  expect(findShortcut([redo], key('z'), at)).toBeNull();
});

class FakeElement {}

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('Element', FakeElement);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

function pressed(name: string, more: object = {}): Event {
  const event = Object.assign(
    new Event('keydown', { cancelable: true }),
    key(name),
    { isComposing: false },
    more,
  );
  window.dispatchEvent(event);
  return event;
}

test('runs what was added until it is removed, and takes the key', () => {
  const run = vi.fn();
  const remove = addShortcuts([shortcut('connect', { run })]);
  expect(activeShortcuts()).toHaveLength(1);
  expect(pressed('c').defaultPrevented).toBe(true);
  expect(pressed('d').defaultPrevented).toBe(false);
  remove();
  expect(pressed('c').defaultPrevented).toBe(false);
  expect(run).toHaveBeenCalledTimes(1);
  expect(activeShortcuts()).toHaveLength(0);
});

test('a run that returns false lets the next one have the key', () => {
  const next = vi.fn();
  const remove = addShortcuts([shortcut('next', { run: next }), shortcut('shy', { run: () => false })]);
  expect(pressed('c').defaultPrevented).toBe(true);
  expect(next).toHaveBeenCalledTimes(1);
  remove();
});

test('keys that an input method is composing with are not ours', () => {
  const run = vi.fn();
  const remove = addShortcuts([shortcut('connect', { run })]);
  pressed('c', { isComposing: true });
  expect(run).not.toHaveBeenCalled();
  remove();
});
