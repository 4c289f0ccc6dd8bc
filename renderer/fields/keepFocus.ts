/** Runs something that moves elements about, and gives the focus back to the one that had it where it was dropped. */
export function keepFocus(move: () => void): void {
  const focused = document.activeElement;
  move();
  requestAnimationFrame(() => {
    // The browser drops the focus of an element that is taken out and put in elsewhere.
    const dropped = document.activeElement === document.body;
    if (dropped && focused instanceof HTMLElement && focused.isConnected) focused.focus();
  });
}
