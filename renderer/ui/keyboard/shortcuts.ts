import { type Keys, matchesKeys } from './keys.ts';

/** One thing that a combination of keys does. */
export interface Shortcut {
  /** Unique among those active at the same time; `editor.undo`. */
  id: string;
  /** One combination or several that do the same. */
  keys: Keys | readonly Keys[];
  /** What it does, verb first; the list of shortcuts and tooltips say it. */
  label: string;
  /** Groups the list of shortcuts: `Canvas`, `Test chat`. */
  section?: string;
  /** Only then; asked at the key press. */
  when?(): boolean;
  /** Also while one types in a field. Combinations with Mod or Alt and function keys that no field needs should say so. */
  inFields?: boolean;
  /** Also while the focus is in a dialog, menu or pop-up. */
  inLayers?: boolean;
  /** Returning false lets the key go on to the next that wants it, and to the browser. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most have nothing to say
  run(event: KeyboardEvent): void | false;
}

/** Adds shortcuts and returns the function that removes them. Of two that match, the one added later wins. */
export function addShortcuts(shortcuts: readonly Shortcut[]): () => void {
  if (active.length === 0) window.addEventListener('keydown', onKeyDown);
  active = [...active, ...shortcuts];
  for (const listener of listeners) listener();
  return () => {
    active = active.filter((shortcut) => !shortcuts.includes(shortcut));
    if (active.length === 0) window.removeEventListener('keydown', onKeyDown);
    for (const listener of listeners) listener();
  };
}

/** All that are active now, in the order they were added. The array changes identity with its content. */
export function activeShortcuts(): readonly Shortcut[] {
  return active;
}

/** Calls back when the active shortcuts change; for useSyncExternalStore. */
export function subscribeShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where the focus is, as far as shortcuts care. */
export interface KeyPlace {
  /** In something one types into. */
  field: boolean;
  /** In a dialog, menu or pop-up. */
  layer: boolean;
}

/** The shortcut that a key press means at a place, or null. */
export function findShortcut(
  shortcuts: readonly Shortcut[],
  event: Parameters<typeof matchesKeys>[0],
  place: KeyPlace,
  apple?: boolean,
): Shortcut | null {
  return candidates(shortcuts, event, place, apple)[0] ?? null;
}

function candidates(
  shortcuts: readonly Shortcut[],
  event: Parameters<typeof matchesKeys>[0],
  place: KeyPlace,
  apple?: boolean,
): Shortcut[] {
  return shortcuts
    .filter(
      (shortcut) =>
        (shortcut.inFields || !place.field) &&
        (shortcut.inLayers || !place.layer) &&
        [shortcut.keys].flat().some((keys) => matchesKeys(event, keys, apple)) &&
        (shortcut.when?.() ?? true),
    )
    .toReversed();
}

/** Whether keys typed there are text: inputs, text areas, editors; not check boxes and buttons. */
export function takesText(element: Element | null): boolean {
  if (!element) return false;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  if (element instanceof HTMLTextAreaElement) return true;
  return element instanceof HTMLInputElement && !NOT_TEXT.has(element.type);
}

const NOT_TEXT = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'reset',
  'range',
  'color',
  'file',
  'image',
]);

let active: readonly Shortcut[] = [];
const listeners = new Set<() => void>();

function onKeyDown(event: KeyboardEvent): void {
  // What a component took is not ours; keys of an input method belong to it until the text is settled.
  if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
  const target = event.target instanceof Element ? event.target : null;
  const place = { field: takesText(target), layer: Boolean(target?.closest('[data-layer]')) };
  for (const shortcut of candidates(active, event, place)) {
    if (shortcut.run(event) === false) continue;
    event.preventDefault();
    return;
  }
}
