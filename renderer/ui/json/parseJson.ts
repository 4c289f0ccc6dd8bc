/** A number that JavaScript would change, kept as it was written: 12345678901234567890, 1.0, 1e3. */
export class LiteralNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** Parses JSON for showing: numbers keep their spelling. Null when the text is no JSON. */
export function parseJson(text: string): { value: unknown } | null {
  try {
    return { value: SPELT.test(text) ? parseLiterally(text) : JSON.parse(text) };
  } catch {
    return null;
  }
}

// Numbers whose spelling may not survive: many digits, a fraction that ends in 0, an exponent, -0.
const SPELT = /\d{16}|\.\d*0(?!\d)|\d[eE]|-0/;

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

function parseLiterally(text: string): unknown {
  const keep: Reviver = (_key, value, context) =>
    typeof value === 'number' && context?.source !== undefined && context.source !== String(value)
      ? new LiteralNumber(context.source)
      : value;
  try {
    return JSON.parse(text, keep as (key: string, value: unknown) => unknown);
  } catch (error) {
    // Revivers walk the value by recursion: too deep for the stack, so without one.
    if (error instanceof RangeError) return JSON.parse(text);
    throw error;
  }
}
