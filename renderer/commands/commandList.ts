import type { IconType } from '../ui/display/Icon.tsx';
import type { Keys } from '../ui/keyboard/keys.ts';

/** Something the app can do now: a row of the command palette, and a shortcut where it has keys. */
export interface Command {
  /** Unique among those there at the same time; those of the desktop menu bear its names (`newFlow`). */
  id: string;
  /** Verb first, sentence case: `Send test request`. */
  title: string;
  /** What the list of shortcuts calls it, where the title changes with what it would do. */
  label?: string;
  /** Groups the list of shortcuts and stands behind the title in the palette: `Drawer`. */
  section: string;
  icon?: IconType;
  /** The first one is shown. */
  keys?: readonly Keys[] | undefined;
  /** Further words that find it. */
  words?: string;
  /** Whether it can be done now; asked when it is about to be. */
  when?(): boolean;
  /** Its keys hold only then; the palette offers it all the same. For keys that belong to one panel. */
  keysWhen?(): boolean;
  /** Its keys hold while one types in a field, or in dialogs and menus. */
  inFields?: boolean;
  inLayers?: boolean;
  /** Left out of the palette: what makes no sense from there. */
  hidden?: boolean;
  run(): void;
}

/** Adds commands and returns the function that takes them out. */
export function addCommands(commands: readonly Command[]): () => void {
  active = [...active, ...commands];
  tell();
  return () => {
    active = active.filter((command) => !commands.includes(command));
    tell();
  };
}

/** All that are there now; of two with one id the one added later. The array changes identity with its content. */
export function activeCommands(): readonly Command[] {
  return active;
}

/** Calls back when the commands change; for useSyncExternalStore. */
export function subscribeCommands(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Does a command; false where there is none of that id now, or it can't be done. */
export function runCommand(id: string): boolean {
  const command = active.findLast((one) => one.id === id && (one.when?.() ?? true));
  command?.run();
  return command !== undefined;
}

let active: readonly Command[] = [];
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}
