import { didYouMean } from '#shared/core/didYouMean.ts';
import { allowsEnv, type TemplatePlace } from '#shared/core/render.ts';
import { BUILT_INS, envName, type TemplateSlot } from '#shared/core/template.ts';

/** An environment variable that templates can name. */
export interface TemplateVariable {
  name: string;
  secret: boolean;
  /** In the chosen environment; null for a secret, undefined where that environment has none of that name. */
  value: string | null | undefined;
}

/** The names a template can insert at one place of a flow. */
export interface TemplateNames {
  /** Data that a path to this place may have set, seeds included. */
  known: readonly string[];
  /** Data that is set elsewhere in the flow only. */
  others: readonly string[];
  /** The variables of all environments. */
  variables: readonly TemplateVariable[];
  /** Whether environments exist at all, so that an unknown variable is a mistake rather than a plan. */
  checksVariables: boolean;
  /** Whether a webhook on the way here does not say what it returns: any data name may be set then. */
  anyName: boolean;
  /** Example values of data names, for previews. */
  examples: ReadonlyMap<string, string>;
}

/** No names at all. */
export const NO_NAMES: TemplateNames = {
  known: [],
  others: [],
  variables: [],
  checksVariables: false,
  anyName: true,
  examples: new Map(),
};

/** Why a slot's name can't be inserted at this place, or looks like a mistake; null where it is fine. */
export function nameProblem(
  { name, fallback }: Pick<TemplateSlot, 'name' | 'fallback'>,
  place: TemplatePlace,
  names: TemplateNames,
): string | null {
  const variable = envName(name);
  if (variable !== null) {
    if (!allowsEnv(place)) return `$env can't be used here: it could show a key to the customer.`;
    if (!names.checksVariables || names.variables.some((one) => one.name === variable)) return null;
    return withHint(
      `No environment has the variable '${variable}'.`,
      variable,
      names.variables.map((one) => one.name),
    );
  }
  if (name.startsWith('$')) {
    if ((BUILT_INS as readonly string[]).includes(name)) return null;
    return withHint(`There is no built-in '${name}'.`, name, BUILT_INS);
  }
  if (names.anyName || names.known.includes(name)) return null;
  if (names.others.includes(name)) return fallback === null ? `No path to here sets '${name}'.` : null;
  return withHint(`Nothing in this flow sets '${name}'.`, name, [...names.known, ...names.others]);
}

function withHint(sentence: string, name: string, all: readonly string[]): string {
  const near = didYouMean(name, all);
  return near ? `${sentence} Did you mean '${near}'?` : sentence;
}
