/**
 * Says a text through a screen reader without showing it: a new bot message, `Moved “Welcome” to 120, 40`.
 * `assertive` interrupts what is being read; for failures only. Ignored where there is no document.
 */
export function announce(text: string, urgency: 'polite' | 'assertive' = 'polite'): void {
  if (typeof document === 'undefined' || text === '') return;
  const region = regionFor(urgency);
  const line = document.createElement('p');
  // A new element each time: the same text twice is spoken twice.
  line.textContent = text;
  region.append(line);
  while (region.childElementCount > KEPT) region.firstElementChild?.remove();
}

const KEPT = 10;

function regionFor(urgency: 'polite' | 'assertive'): HTMLElement {
  const id = `announce-${urgency}`;
  const existing = document.getElementById(id);
  if (existing) return existing;
  const region = document.createElement('div');
  region.id = id;
  region.className = 'sr-only';
  region.setAttribute('role', 'log');
  region.setAttribute('aria-live', urgency);
  region.setAttribute('aria-relevant', 'additions');
  document.body.append(region);
  return region;
}
