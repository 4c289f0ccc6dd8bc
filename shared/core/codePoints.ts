/** Length of a text in Unicode code points: the unit of every limit in flow-format.md. A lone surrogate counts as one. */
export function countCodePoints(text: string): number {
  let count = text.length;
  for (let i = 0; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(i + 1);
    if (next >= 0xdc00 && next <= 0xdfff) {
      count--;
      i++;
    }
  }
  return count;
}

/** Whether a text has more than `limit` code points, without counting a long text to its end. */
export function exceedsCodePoints(text: string, limit: number): boolean {
  return text.length > limit && (text.length > limit * 2 || countCodePoints(text) > limit);
}

/** A text with every lone surrogate replaced by U+FFFD, so that `encodeURIComponent` can't throw on it. */
export function toWellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
}
