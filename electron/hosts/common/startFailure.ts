import { StorageError } from '../../services/storageError.ts';

/** Why Parley can't start, as a sentence; with PARLEY_DEBUG=1 followed by the stack. */
export function startFailure(error: unknown): string {
  const debug = process.env.PARLEY_DEBUG === '1' && error instanceof Error ? `\n${error.stack}` : '';
  return `${sentenceOf(error)}${debug}`;
}

/** An error that was made to be read by people: its message is a sentence with the way out. */
export class StartError extends Error {
  override name = 'StartError';
}

function sentenceOf(error: unknown): string {
  if (error instanceof StorageError || error instanceof StartError) return error.message;
  const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return `Parley can’t start because of an error inside: ${detail}. Start it with PARLEY_DEBUG=1 to see more.`;
}
