/** Ours have a name; the panels of react-resizable-panels bear the same attribute with `true`. */
const PANELS = '[data-panel]:not([data-panel="true"])';

/** Elements that Tab comes to. */
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';

/** Moves the focus to the next (or previous) panel of the window, in reading order, round the end. */
export function walkPanels(step: 1 | -1): void {
  const panels = [...document.querySelectorAll<HTMLElement>(PANELS)].filter(isShown);
  if (panels.length === 0) return;
  const current = panels.findLastIndex((panel) => panel.contains(document.activeElement));
  const start = current < 0 ? (step === 1 ? -1 : 0) : current;
  for (let offset = 1; offset <= panels.length; offset++) {
    const panel = panels[(start + step * offset + panels.length * 2) % panels.length];
    if (panel && focusPanel(panel)) return;
  }
}

/** Focuses what a panel names as its first thing, else what Tab comes to first, else the panel. */
function focusPanel(panel: HTMLElement): boolean {
  const wanted = panel.querySelector<HTMLElement>('[data-panel-focus]');
  const first = [...panel.querySelectorAll<HTMLElement>(TABBABLE)].find(
    (element) => element.tabIndex >= 0 && isShown(element),
  );
  const target = wanted ?? first ?? panel;
  // A focus by keyboard shows its ring.
  target.focus({ focusVisible: true } as FocusOptions);
  return document.activeElement === target;
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? element.offsetParent !== null;
}
