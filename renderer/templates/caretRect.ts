/** Where on the screen the text offset is, measured in the mirror that holds the same text. */
export function caretRect(mirror: HTMLElement, offset: number): DOMRect {
  const walker = document.createTreeWalker(mirror, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) {
      range.setStart(node, left);
      range.collapse(true);
      const [rect] = range.getClientRects();
      if (rect) return rect;
      break;
    }
    left -= length;
  }
  return mirror.getBoundingClientRect();
}
