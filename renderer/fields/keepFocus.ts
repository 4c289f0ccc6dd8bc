/** Runs something that moves elements about, and gives the focus back to the one that had it. */
export function keepFocus(move: () => void): void {
  const focused = document.activeElement;
  move();
  requestAnimationFrame(() => {
    // The browser drops the focus of an element that is taken out and put in elsewhere.
    if (focused instanceof HTMLElement && focused.isConnected && document.activeElement !== focused) {
      focused.focus();
    }
  });
}
