import type { Parsed } from './useDraft.ts';

/** A number as the document has it and as a field shows it. */
export interface NumberRule {
  /** Bounds in what is shown, both allowed. */
  min: number;
  max: number;
  /** How much of the document's unit one shown unit is: 1,000 where the document has ms and the field shows seconds. */
  scale?: number;
  /** In the plural, for the message: "seconds". */
  unit?: string;
}

/**
 * Reads a typed number. The document holds whole numbers of its unit, so more decimals than that are refused, not
 * rounded. A comma is taken as a decimal point: many keyboards have no other.
 */
export function parseNumber(text: string, { min, max, scale = 1, unit = '' }: NumberRule): Parsed<number> {
  const range = `between ${plain(min)} and ${plain(max)}${unit && ` ${unit}`}`;
  const trimmed = text.trim().replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  if (trimmed === '') return { ok: false, message: `Type a number ${range}.` };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(trimmed)) {
    return { ok: false, message: `“${trimmed}” is no number. Type one ${range}.` };
  }
  const shown = Number(trimmed);
  if (shown < min || shown > max) return { ok: false, message: `Use a number ${range}.` };
  const value = Number((shown * scale).toFixed(6));
  if (Number.isInteger(value)) return { ok: true, value };
  const decimals = Math.round(Math.log10(scale));
  return {
    ok: false,
    message: decimals > 0 ? `Use at most ${decimals} decimals.` : `Use a whole number ${range}.`,
  };
}

/** A document's number as a field shows it. */
export function formatNumber(value: number, scale = 1): string {
  return plain(value / scale);
}

function plain(value: number): string {
  return String(Number(value.toFixed(6)));
}
