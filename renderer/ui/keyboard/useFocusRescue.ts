import { useEffect } from 'react';

/** An element on the way up from the focused one, and the place it had among its parent's children. */
interface Step {
  element: Element;
  index: number;
}

/** Elements that Tab comes to. */
const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"])';
/** Panels of our own (panelWalk.ts); those of react-resizable-panels bear the attribute with `true`. */
const PANEL = '[data-panel]:not([data-panel="true"])';
/** Longest that a menu takes to close and to let the focus go, in frames. */
const MOST_FRAMES = 60;

/**
 * Keeps the keyboard where it was when what had the focus is deleted: it goes to what took its place, else to the one
 * before it, else on up in its panel; to the canvas where the panel itself is gone. What is opened over the page (menus,
 * dialogs) gives the focus back by itself first; a screen that is left is none of this (useScreenFocus.ts).
 */
export function useFocusRescue(): void {
  useEffect(() => {
    const root = document.getElementById('root');
    if (!root) return;
    let way: Step[] = [];
    let frame = 0;
    const note = ({ target }: FocusEvent) => {
      if (target instanceof Element && root.contains(target)) way = wayUp(target);
    };
    const look = (frames: number) => {
      frame = 0;
      const focused = document.activeElement;
      if (focused === null || focused === document.body) {
        rescue(way);
        way = [];
      } else if (!root.contains(focused) && frames < MOST_FRAMES) {
        frame = requestAnimationFrame(() => look(frames + 1));
      }
    };
    const observer = new MutationObserver(() => {
      const last = way[0];
      if (last && !last.element.isConnected && frame === 0) frame = requestAnimationFrame(() => look(0));
    });
    document.addEventListener('focusin', note);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}

/** From an element up to its panel, that one included; nothing where it is in none. */
function wayUp(from: Element): Step[] {
  const panel = from.closest(PANEL);
  const way: Step[] = [];
  for (let element: Element | null = panel && from; element; element = element.parentElement) {
    const siblings: Element[] = element.parentElement ? [...element.parentElement.children] : [];
    way.push({ element, index: siblings.indexOf(element) });
    if (element === panel) break;
  }
  return way;
}

function rescue(way: readonly Step[]): void {
  const kept = way.findIndex(({ element }) => element.isConnected);
  if (kept < 0) document.querySelector<HTMLElement>('[data-panel-focus]')?.focus({ preventScroll: true });
  // Up from the place of what is gone, until there is something to focus.
  for (let at = kept; at > 0 && at < way.length; at++) {
    const parent = way[at]?.element;
    const gone = way[at - 1];
    if (!parent || !gone) continue;
    const children = [...parent.children];
    const near = [children[gone.index], children[gone.index - 1], parent];
    for (const element of near) {
      const target = element && focusable(element);
      if (!target) continue;
      target.focus({ preventScroll: true });
      return;
    }
  }
}

function focusable(element: Element): HTMLElement | null {
  const all = [element, ...element.querySelectorAll(TABBABLE)];
  const found = all.find(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.matches(TABBABLE) && one.tabIndex >= 0 && one.checkVisibility(),
  );
  return found ?? null;
}
