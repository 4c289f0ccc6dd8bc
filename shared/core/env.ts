/** An environment as a run gets it: name -> a plain value, or a secret one (`parley chat --env`, product.md). */
export type Env = Record<string, string | { secret: string }>;

/** A variable's value, or undefined where the environment has none of that name. */
export function envValue(env: Env, name: string): string | undefined {
  const value = Object.hasOwn(env, name) ? env[name] : undefined;
  return typeof value === 'object' ? value?.secret : value;
}

/** The secret values of an environment. */
export function secretValues(env: Env): string[] {
  return Object.values(env).flatMap((value) =>
    typeof value === 'object' && typeof value?.secret === 'string' ? [value.secret] : [],
  );
}
