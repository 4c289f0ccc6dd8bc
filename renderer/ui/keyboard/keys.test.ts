import { expect, test } from 'vitest';
import { ariaKeys, keyNames, matchesKeys } from './keys.ts';

const press = (
  key: string,
  modifiers: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', true>> = {},
  code = '',
) => ({
  key,
  code,
  ctrlKey: modifiers.ctrl ?? false,
  metaKey: modifiers.meta ?? false,
  altKey: modifiers.alt ?? false,
  shiftKey: modifiers.shift ?? false,
});

test('names a combination as the platform writes it', () => {
  expect(keyNames('Mod+K', false)).toEqual(['Ctrl', 'K']);
  expect(keyNames('Mod+K', true)).toEqual(['⌘', 'K']);
  expect(keyNames('Mod+Shift+ArrowUp', false)).toEqual(['Ctrl', 'Shift', '↑']);
  expect(keyNames('Escape', false)).toEqual(['Esc']);
  expect(keyNames('Mod++', false)).toEqual(['Ctrl', '+']);
  expect(ariaKeys('Mod+K', false)).toBe('Control+K');
  expect(ariaKeys('Mod+K', true)).toBe('Meta+K');
});

test('rejects a modifier that does not exist', () => {
  expect(() => keyNames('Cmd+K', false)).toThrow('"Cmd" in the keys "Cmd+K"');
});

test('Mod is Ctrl here and Cmd on Apple machines, and never the other', () => {
  expect(matchesKeys(press('k', { ctrl: true }), 'Mod+K', false)).toBe(true);
  expect(matchesKeys(press('k', { meta: true }), 'Mod+K', false)).toBe(false);
  expect(matchesKeys(press('k', { meta: true }), 'Mod+K', true)).toBe(true);
  expect(matchesKeys(press('k', { ctrl: true }), 'Mod+K', true)).toBe(false);
});

test('asks for every modifier and no other', () => {
  expect(matchesKeys(press('Z', { ctrl: true, shift: true }), 'Mod+Z', false)).toBe(false);
  expect(matchesKeys(press('Z', { ctrl: true, shift: true }), 'Mod+Shift+Z', false)).toBe(true);
  expect(matchesKeys(press('F9', { alt: true }), 'F9', false)).toBe(false);
});

test('signs may need Shift on a keyboard', () => {
  expect(matchesKeys(press('?', { shift: true }), '?', false)).toBe(true);
  expect(matchesKeys(press('+', { ctrl: true, shift: true }), 'Mod++', false)).toBe(true);
});

test('keyboards of another script go by the place of the key', () => {
  expect(matchesKeys(press('я', { ctrl: true }, 'KeyZ'), 'Mod+Z', false)).toBe(true);
  // A Latin layout says what it means: this Z key types Y.
  expect(matchesKeys(press('y', { ctrl: true }, 'KeyZ'), 'Mod+Z', false)).toBe(false);
});
