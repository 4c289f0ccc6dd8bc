import type { Test } from './condition.ts';
import type { TemplateField } from './field.ts';
import type { TemplatePlace } from './render.ts';
import { templateSlots } from './template.ts';

/** A place that reads or sets interaction data, with its path from the action, exit or flow it belongs to. */
export interface DataUse {
  name: string;
  at: readonly (string | number)[];
  /** For a read: whether a fallback covers the unset case, or the place only asks whether it is set. */
  covered?: boolean;
  /** For a read: where it stands. */
  place?: TemplatePlace;
}

/** The names that rendered templates read, built-ins and environment variables (with their `$`) included. */
export function readsOfFields(fields: readonly TemplateField[]): DataUse[] {
  return fields.flatMap((field) =>
    field.unused
      ? []
      : templateSlots(field.text).map((slot) => ({
          name: slot.name,
          at: field.at,
          covered: slot.fallback !== null,
          place: field.place,
        })),
  );
}

/** The name a test asks about. */
export function readOfTest(test: Test, at: readonly (string | number)[]): DataUse {
  return {
    name: test.of,
    at: [...at, 'of'],
    covered: test.op === 'is-set' || test.op === 'not-set',
    place: 'test',
  };
}
