import type { Shortcut } from '../ui/keyboard/shortcuts.ts';

/** Does what a shortcut does, from the palette. The canvas's own work only on the canvas, so the focus goes there first. */
export function runShortcut(shortcut: Shortcut): void {
  if (!(shortcut.when?.() ?? true)) {
    const canvas = document.querySelector<HTMLElement>('[data-panel="canvas"]');
    (canvas?.querySelector<HTMLElement>('[data-panel-focus]') ?? canvas)?.focus();
    if (!(shortcut.when?.() ?? true)) return;
  }
  shortcut.run(new KeyboardEvent('keydown'));
}
