/**
 * Key combinations, written once for all platforms: `Mod+K`, `Mod+Shift+Z`, `F9`, `Delete`, `Shift+ArrowUp`, `?`.
 * `Mod` is Cmd on Apple machines, Ctrl elsewhere. The last part is a `KeyboardEvent.key`, letters in any case.
 */
export type Keys = string;

/** Whether this machine writes Cmd, Option and Shift as signs. */
export function isApple(platform: string = currentPlatform()): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** The words or signs to show for a combination, in order: `['Ctrl', 'K']`, or `['⌘', 'K']` on Apple machines. */
export function keyNames(keys: Keys, apple = isApple()): string[] {
  const { modifiers, key } = parseKeys(keys);
  const names = MODIFIERS.filter((modifier) => modifiers.has(modifier)).map((modifier) =>
    apple ? APPLE_MODIFIERS[modifier] : PLAIN_MODIFIERS[modifier],
  );
  const named = KEY_NAMES[key];
  return [...names, named ? (apple ? named.apple : named.plain) : key.length === 1 ? key.toUpperCase() : key];
}

/** The value of `aria-keyshortcuts` for a combination, such as `Control+K`. */
export function ariaKeys(keys: Keys, apple = isApple()): string {
  const { modifiers, key } = parseKeys(keys);
  const names = MODIFIERS.filter((modifier) => modifiers.has(modifier)).map((modifier) =>
    modifier === 'Mod' ? (apple ? 'Meta' : 'Control') : modifier === 'Ctrl' ? 'Control' : modifier,
  );
  return [...names, key === ' ' ? 'Space' : key.length === 1 ? key.toUpperCase() : key].join('+');
}

/** What of a keyboard event decides whether a combination was pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Whether the event is exactly this combination: every modifier it names and no other. */
export function matchesKeys(event: KeyPress, keys: Keys, apple = isApple()): boolean {
  const { modifiers, key } = parseKeys(keys);
  const ctrl = modifiers.has('Ctrl') || (modifiers.has('Mod') && !apple);
  const meta = modifiers.has('Mod') && apple;
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== modifiers.has('Alt')) return false;
  // A sign such as `?` or `+` may itself need Shift on this keyboard, so Shift counts for named keys and letters only.
  if (!isSign(key) && event.shiftKey !== modifiers.has('Shift')) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // Keyboards of another script, and Option on Apple machines, give another letter: the place of the key decides.
  const place = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : /^[0-9]$/.test(key) ? `Digit${key}` : null;
  return place !== null && event.code === place && !/^[a-z0-9]$/i.test(event.key);
}

const MODIFIERS = ['Ctrl', 'Mod', 'Alt', 'Shift'] as const;
type Modifier = (typeof MODIFIERS)[number];

const PLAIN_MODIFIERS: Record<Modifier, string> = { Ctrl: 'Ctrl', Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift' };
const APPLE_MODIFIERS: Record<Modifier, string> = { Ctrl: '⌃', Mod: '⌘', Alt: '⌥', Shift: '⇧' };

const KEY_NAMES: Record<string, { plain: string; apple: string }> = {
  Escape: { plain: 'Esc', apple: 'Esc' },
  Enter: { plain: 'Enter', apple: '↩' },
  Delete: { plain: 'Del', apple: '⌦' },
  Backspace: { plain: 'Backspace', apple: '⌫' },
  Tab: { plain: 'Tab', apple: '⇥' },
  ' ': { plain: 'Space', apple: 'Space' },
  ArrowUp: { plain: '↑', apple: '↑' },
  ArrowDown: { plain: '↓', apple: '↓' },
  ArrowLeft: { plain: '←', apple: '←' },
  ArrowRight: { plain: '→', apple: '→' },
};

function parseKeys(keys: Keys): { modifiers: Set<Modifier>; key: string } {
  const parts =
    keys === '+' ? ['+'] : keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  const key = parts.pop() ?? '';
  const modifiers = new Set<Modifier>();
  for (const part of parts) {
    const modifier = MODIFIERS.find((name) => name === part);
    if (!modifier) throw new Error(`"${part}" in the keys "${keys}" is none of ${MODIFIERS.join(', ')}`);
    modifiers.add(modifier);
  }
  return { modifiers, key: key === 'Space' ? ' ' : key };
}

function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9 ]/i.test(key);
}

function currentPlatform(): string {
  return typeof navigator === 'undefined' ? '' : navigator.platform;
}
