import type * as z from 'zod';
import {
  type Environment,
  type environmentInputSchema,
  variableNameSchema,
} from '#shared/api/environments.ts';
import { newId } from '#shared/core/ids.ts';

/** A variable as it is being edited. */
export interface VariableDraft {
  /** Stays the same while its name changes. */
  key: string;
  name: string;
  secret: boolean;
  /** Null: the vault's, which is not shown. */
  value: string | null;
  /** The name under which the vault has its value; null where it has none. */
  stored: string | null;
}

/** An environment as it is being edited. */
export interface EnvironmentDraft {
  id: string;
  name: string;
  acceptSelfSigned: boolean;
  variables: readonly VariableDraft[];
}

/** What is wrong with a draft, beside the fields it is about. */
export interface DraftErrors {
  name: string | null;
  variables: ReadonlyMap<string, { name?: string; value?: string }>;
}

/** A draft of what is stored. */
export function draftOf({ id, name, acceptSelfSigned, variables }: Environment): EnvironmentDraft {
  return {
    id,
    name,
    acceptSelfSigned,
    variables: variables.map((variable) => ({
      key: newId(),
      name: variable.name,
      secret: variable.secret,
      value: variable.value,
      stored: variable.secret ? variable.name : null,
    })),
  };
}

/** A variable that has nothing yet. */
export function blankVariable(): VariableDraft {
  return { key: newId(), name: '', secret: false, value: '', stored: null };
}

/** Why a draft can't be saved as it is; `others` are the names of the other environments. */
export function draftErrors(draft: EnvironmentDraft, others: readonly string[]): DraftErrors {
  const variables = new Map<string, { name?: string; value?: string }>();
  const seen = new Set<string>();
  for (const { key, name, secret, value } of draft.variables) {
    const error: { name?: string; value?: string } = {};
    if (name === '') error.name = 'A variable needs a name.';
    else if (!variableNameSchema.safeParse(name).success)
      error.name = 'Letters, digits and _ only, not starting with a digit, at most 100.';
    else if (seen.has(name)) error.name = `There is already a variable ${name}.`;
    seen.add(name);
    if (secret && value === '') error.value = 'A secret needs a value.';
    if ((value?.length ?? 0) > MAX_VALUE)
      error.value = `At most ${MAX_VALUE.toLocaleString('en-GB')} characters.`;
    if (error.name || error.value) variables.set(key, error);
  }
  return { name: nameError(draft.name, others), variables };
}

/** Whether nothing is wrong. */
export function isSound({ name, variables }: DraftErrors): boolean {
  return name === null && variables.size === 0;
}

/** What is saved of a draft. A secret that is as the vault has it is sent without its value. */
export function inputOf(draft: EnvironmentDraft): z.infer<typeof environmentInputSchema> {
  return {
    id: draft.id,
    name: draft.name.trim(),
    acceptSelfSigned: draft.acceptSelfSigned,
    variables: draft.variables.map(({ name, secret, value }) =>
      value === null ? { name, secret } : { name, secret, value },
    ),
  };
}

/** Secrets whose value must be fetched before saving: they have another name now than the vault knows them by. */
export function renamedSecrets(draft: EnvironmentDraft): { key: string; stored: string }[] {
  return draft.variables.flatMap(({ key, name, value, stored }) =>
    value === null && stored !== null && stored !== name ? [{ key, stored }] : [],
  );
}

/** A name that no environment has: `Staging`, `Staging 2`. */
export function freeName(wanted: string, names: readonly string[]): string {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  for (let i = 1; ; i++) {
    const name = i === 1 ? wanted : `${wanted.slice(0, 95)} ${i}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Longest value, in characters (the contract's schema). */
const MAX_VALUE = 8000;

function nameError(name: string, others: readonly string[]): string | null {
  const trimmed = name.trim();
  if (trimmed === '') return 'An environment needs a name.';
  if (trimmed.length > 100) return 'A name has at most 100 characters.';
  const taken = others.some((other) => other.toLowerCase() === trimmed.toLowerCase());
  return taken ? `There is already an environment named ${trimmed}.` : null;
}
