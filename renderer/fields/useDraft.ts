import { useState } from 'react';
import { useFieldScope } from './fieldScope.ts';

/** What a typed text came to: a value for the document, or what is wrong with it and what to do. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; message: string };

export interface DraftOptions<Value> {
  /** Names the field in its scope. */
  field: string;
  value: Value;
  format(value: Value): string;
  parse(text: string): Parsed<Value>;
  commit(value: Value): void;
}

/** The text to show in a field, what is wrong with it, and what to call on change and blur. */
export interface Draft {
  text: string;
  problem: string | null;
  onChange(text: string): void;
  onBlur(): void;
}

/**
 * Text on its way into the document. What fits is committed at once; what does not stays as it was typed, with the
 * reason, until it is mended or the document's own value changes under it (undo).
 */
export function useDraft<Value>({ field, value, format, parse, commit }: DraftOptions<Value>): Draft {
  const { id, drafts } = useFieldScope();
  const [, redraw] = useState(0);
  const key = `${id} ${field}`;
  const entry = drafts.get(key);
  const text = entry && Object.is(entry.base, value) ? entry.text : format(value);
  const parsed = parse(text);
  return {
    text,
    problem: parsed.ok ? null : parsed.message,
    onChange(next) {
      const result = parse(next);
      if (result.ok && format(result.value) === next) drafts.delete(key);
      else drafts.set(key, { text: next, base: result.ok ? result.value : value });
      if (result.ok && !Object.is(result.value, value)) commit(result.value);
      redraw((times) => times + 1);
    },
    onBlur() {
      // "1." and "01" were fine on the way; the document's own spelling takes over.
      if (!parsed.ok || !drafts.delete(key)) return;
      redraw((times) => times + 1);
    },
  };
}
