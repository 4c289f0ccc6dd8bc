import type { Happening } from '../core/need.ts';
import { TRANSFER_OUTCOMES } from '../exits/transfer.ts';

type Checks = { [T in Happening['type']]: (given: Record<string, unknown>) => string | null };

const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const NOTHING = () => null;
const checks: Checks = {
  reply: ({ text }) => (isText(text) ? null : 'its text must be a string'),
  answered: ({ response }) =>
    isObject(response) && typeof response.status === 'number' && isText(response.body)
      ? null
      : 'its response needs a status (number) and a body (string)',
  failed: ({ code, message, problems }) =>
    isText(code) &&
    isText(message) &&
    (problems === undefined || (Array.isArray(problems) && problems.every(isText)))
      ? null
      : 'it needs a code and a message (strings)',
  elapsed: NOTHING,
  transfer: ({ outcome }) =>
    (TRANSFER_OUTCOMES as readonly unknown[]).includes(outcome)
      ? null
      : `its outcome must be one of ${TRANSFER_OUTCOMES.join(', ')}`,
  'timed-out': NOTHING,
};

/** Why something handed to `resume` is no happening, or null: other programs call the engine too, and types don't hold there. */
export function happeningProblem(given: unknown): string | null {
  if (!isObject(given)) return 'what happened must be an object with a type: nothing was done';
  const { type } = given;
  if (!isText(type) || !Object.hasOwn(checks, type)) {
    return `there is no happening '${String(type)}', only ${Object.keys(checks).join(', ')}: nothing was done`;
  }
  const problem = checks[type as Happening['type']](given);
  return problem && `a '${type}' can't be taken: ${problem}`;
}
