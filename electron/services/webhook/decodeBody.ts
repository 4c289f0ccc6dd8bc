/**
 * A body as text. `problem` says why it isn't valid UTF-8 (the text then has U+FFFD in place of what is wrong), null where
 * it is. A body that was cut at the limit may end within a character: that piece is dropped.
 */
export function decodeBody(
  bytes: Buffer,
  cut: boolean,
  contentEncoding: string | undefined,
): { text: string; problem: string | null } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut }), problem: null };
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes, { stream: cut });
    return { text, problem: describe(bytes, contentEncoding) };
  }
}

function describe(bytes: Buffer, contentEncoding: string | undefined): string {
  const at = firstBadByte(bytes);
  const value = bytes[at]?.toString(16).toUpperCase().padStart(2, '0');
  const encoding = contentEncoding ? `, its Content-Encoding is ${contentEncoding.slice(0, 60)}` : '';
  return `it is not UTF-8 (byte ${at + 1} (0x${value}) begins no character${encoding})`;
}

/** The index of the first byte that is no part of a valid character: the longest valid beginning, by halving. */
function firstBadByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (valid < invalid) {
    const middle = Math.floor((valid + invalid + 1) / 2);
    if (isBeginning(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle - 1;
  }
  return backToStart(bytes, valid);
}

/** Whether a text could go on from here: valid, or cut within a character. */
function isBeginning(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The start of the character that breaks off before `at`, or `at` itself. */
function backToStart(bytes: Buffer, at: number): number {
  for (let start = at - 1; start >= Math.max(0, at - 3); start--) {
    const byte = bytes[start] ?? 0;
    if (byte < 0x80) return at;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return start + length > at ? start : at;
    }
  }
  return at;
}
