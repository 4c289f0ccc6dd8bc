import { ORPCError } from '@orpc/server';

/**
 * Tells the terminal about an error inside Parley: one line, with PARLEY_DEBUG=1 the whole stack. The page hears only
 * that it happened. Errors of the contract and broken-off calls are answers, and not reported.
 */
export function reportError(error: unknown): void {
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return;
  if (error instanceof Error && error.name === 'AbortError') return;
  const cause = error instanceof ORPCError && error.cause !== undefined ? error.cause : error;
  const text = cause instanceof Error ? cause.message : String(cause);
  const detail = process.env.PARLEY_DEBUG === '1' && cause instanceof Error ? `\n${cause.stack}` : '';
  console.error(`Parley: an error inside: ${text.split('\n')[0]}${detail}`);
}
