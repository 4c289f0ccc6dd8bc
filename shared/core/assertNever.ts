/** Ends a closed union: a value that reaches it is a programming error, and the compiler says so first. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
