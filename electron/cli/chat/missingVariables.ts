import type { Env } from '#shared/core/env.ts';
import { requiredEnv } from '#shared/flow/dataNames.ts';
import type { FlowDocument } from '#shared/flow/document.ts';

/** A line that names the variables a flow asks for and an environment has not, or null where it has them all. */
export function missingVariables(
  document: FlowDocument,
  env: Env,
  envFile: string | undefined,
): string | null {
  const missing = requiredEnv(document).filter((name) => !Object.hasOwn(env, name));
  if (missing.length === 0) return null;
  const names = missing.join(', ');
  return envFile === undefined
    ? `the flow names variables that are not set: ${names}. Give an environment with --env FILE.json`
    : `${envFile}: variables that the flow names are not in it: ${names}`;
}
