import type { TemplatePlace } from '#shared/core/render.ts';
import { templateSlots } from '#shared/core/template.ts';
import { nameProblem, type TemplateNames } from './templateNames.ts';

/** A piece of a template as an editor draws it; all pieces put together are the text, to the letter. */
export type TemplateSegment =
  | { kind: 'text'; from: number; text: string }
  | { kind: 'slot'; from: number; text: string; name: string; problem: string | null };

/** A template cut into plain texts and slots, each slot with what is wrong with its name. */
export function templateSegments(
  source: string,
  place: TemplatePlace,
  names: TemplateNames,
): TemplateSegment[] {
  const segments: TemplateSegment[] = [];
  let at = 0;
  for (const slot of templateSlots(source)) {
    const { name, from, to } = slot;
    if (from > at) segments.push({ kind: 'text', from: at, text: source.slice(at, from) });
    const problem = nameProblem(slot, place, names);
    segments.push({ kind: 'slot', from, text: source.slice(from, to), name, problem });
    at = to;
  }
  if (at < source.length) segments.push({ kind: 'text', from: at, text: source.slice(at) });
  return segments;
}
