const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;

/** Whether a text is a decimal number: sign, digits, one point; spaces around it are ignored. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text.trim());
}

/** Orders two decimal numbers exactly, whatever their length: below, at or above 0; null when either is not one. */
export function compareDecimals(a: string, b: string): number | null {
  const left = a.trim();
  const right = b.trim();
  if (!DECIMAL.test(left) || !DECIMAL.test(right)) return null;
  if (left.length <= 15 && right.length <= 15) return Number(left) - Number(right);
  const [x, y] = [parse(left), parse(right)];
  const places = Math.max(x.places, y.places);
  const order = x.digits * 10n ** BigInt(places - x.places) - y.digits * 10n ** BigInt(places - y.places);
  return order > 0n ? 1 : order < 0n ? -1 : 0;
}

function parse(text: string): { digits: bigint; places: number } {
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  const digits = BigInt(whole + fraction || '0');
  return { digits: negative ? -digits : digits, places: fraction.length };
}
