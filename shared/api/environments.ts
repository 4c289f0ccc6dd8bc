import { type } from '@orpc/contract';
import * as z from 'zod';
import { procedure } from './errors.ts';

/** A variable as it is shown: a secret's value never leaves the vault but by `reveal`. */
export interface EnvironmentVariable {
  name: string;
  secret: boolean;
  /** Null for a secret. */
  value: string | null;
}

/** A named set of variables. */
export interface Environment {
  id: string;
  name: string;
  acceptSelfSigned: boolean;
  variables: EnvironmentVariable[];
  updatedAt: string;
}

/** Schema of a variable's name: what `$env.NAME` can name. */
export const variableNameSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, {
  error: 'a variable’s name is 1-100 letters, digits and _, not starting with a digit',
});

const environmentId = z.string().min(1).max(64);

/** Schema of an environment as it is saved. A secret without `value` keeps the one it has. */
export const environmentInputSchema = z.strictObject({
  id: environmentId.optional(),
  name: z.string().trim().min(1, { error: 'an environment needs a name' }).max(100),
  acceptSelfSigned: z.boolean(),
  variables: z
    .array(
      z.strictObject({
        name: variableNameSchema,
        secret: z.boolean(),
        value: z.string().max(8000).optional(),
      }),
    )
    .max(500)
    .refine((variables) => new Set(variables.map((one) => one.name)).size === variables.length, {
      error: 'two variables have the same name',
    }),
});

/** Environments; secrets go in and never come out but by `reveal`. */
export const environments = {
  list: procedure.output(type<Environment[]>()),
  save: procedure.input(environmentInputSchema).output(type<Environment>()),
  delete: procedure.input(z.strictObject({ id: environmentId })),
  /** Undoes a delete of this session. */
  restore: procedure.input(z.strictObject({ id: environmentId })),
  /** A secret's value in clear, for a click on "Reveal". Never logged. */
  reveal: procedure
    .input(z.strictObject({ id: environmentId, name: variableNameSchema }))
    .output(type<{ value: string }>()),
};
