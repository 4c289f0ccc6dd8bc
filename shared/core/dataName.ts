import * as z from 'zod';
import { exceedsCodePoints } from './codePoints.ts';
import { MAX_NAME } from './limits.ts';

/**
 * What is wrong with a data name, or null where nothing is (flow-format.md, Interaction data):
 * 1-191 code points, not starting with `$`, without `{`, `}` or `|`.
 */
export function dataNameProblem(name: string): string | null {
  if (name.trim() === '') return 'a data name is missing';
  if (exceedsCodePoints(name, MAX_NAME)) return `a data name has at most ${MAX_NAME} characters`;
  if (name.startsWith('$')) return "a data name can't start with '$': that marks built-ins";
  const bad = /[{}|]/.exec(name)?.[0];
  return bad ? `a data name can't hold '${bad}'` : null;
}

/**
 * Schema of a data name while drafting: any text up to the limit. What it holds beyond that is judged by
 * `dataNameProblem` as a problem of the flow, so that a half-typed name can be saved.
 */
export const dataNameSchema = z
  .string()
  .refine((name) => !exceedsCodePoints(name, MAX_NAME), {
    error: `a data name has at most ${MAX_NAME} characters`,
  })
  .meta({ maxLength: MAX_NAME, description: 'The name of interaction data' });
