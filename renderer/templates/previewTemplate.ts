import { toWellFormed } from '#shared/core/codePoints.ts';
import type { TemplatePlace } from '#shared/core/render.ts';
import { envName, parseTemplate } from '#shared/core/template.ts';
import type { TemplateNames } from './templateNames.ts';

/** A piece of a preview: text as it stands, a value filled in, a secret, or a name whose value is not known yet. */
export interface PreviewPart {
  kind: 'text' | 'value' | 'secret' | 'open' | 'missing';
  text: string;
}

/** What stands for a secret value wherever it would be shown (fulfillment.md, What is kept). */
const MASK = '••••••';

/**
 * A template with what is known beforehand filled in: variables of the chosen environment, examples of data, fallbacks.
 * Secrets are masked; data without an example stays as its name.
 */
export function previewTemplate(source: string, place: TemplatePlace, names: TemplateNames): PreviewPart[] {
  const encode = (text: string) => (place === 'url' ? encodeURIComponent(toWellFormed(text)) : text);
  return parseTemplate(source).map((part): PreviewPart => {
    if (typeof part === 'string') return { kind: 'text', text: part };
    const { name, fallback } = part;
    const variable = envName(name);
    if (variable === null) {
      const example = names.examples.get(name) || fallback;
      return example ? { kind: 'value', text: encode(example) } : { kind: 'open', text: name };
    }
    const known = names.variables.find((one) => one.name === variable);
    if (known?.value) return { kind: 'value', text: known.value };
    if (known?.value === null) return { kind: 'secret', text: MASK };
    return fallback ? { kind: 'value', text: fallback } : { kind: 'missing', text: name };
  });
}
