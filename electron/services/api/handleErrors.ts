import { ORPCError, ValidationError } from '@orpc/server';
import type * as z from 'zod';
import { formatPath, type Problem } from '#shared/core/problem.ts';
import type { Log } from '../log.ts';
import { ConflictError, GoneError, InvalidError, NotNowError } from '../serviceErrors.ts';
import { StorageError } from '../storageError.ts';

/** The error a caller gets for what a service threw. What nobody expected is logged, and answered without details. */
export function toCallError(error: unknown, log: Log): unknown {
  if (error instanceof StorageError) {
    log.error('storage', error);
    const reason = error.reason === 'newer' ? 'io' : error.reason;
    return contractError('STORAGE', 507, error.message, { reason });
  }
  if (error instanceof GoneError) {
    return contractError('GONE', 404, error.message, { kind: error.kind, id: error.id });
  }
  if (error instanceof ConflictError) {
    return contractError('CONFLICT', 409, error.message, { revision: error.revision, parts: error.parts });
  }
  if (error instanceof InvalidError)
    return contractError('INVALID', 422, error.message, { problems: error.problems });
  if (error instanceof NotNowError) return contractError('NOT_NOW', 425, error.message, {});
  if (error instanceof ORPCError) {
    const { cause } = error;
    if (error.code === 'BAD_REQUEST' && cause instanceof ValidationError) {
      const problems = cause.issues.map((issue) => toProblem(issue as z.core.$ZodIssue));
      const [first] = problems;
      const where = first?.path ? `${first.path}: ` : '';
      return contractError(
        'INVALID',
        422,
        first ? `${where}${first.message}` : 'The call can’t be understood.',
        { problems },
      );
    }
    return error;
  }
  if (error instanceof Error && error.name === 'AbortError') return error;
  log.error('a call failed', error);
  return new ORPCError('INTERNAL_SERVER_ERROR', { message: INTERNAL });
}

const INTERNAL =
  'Something went wrong inside Parley. Try again; if it happens again, the log in the data folder says more.';

function contractError(
  code: string,
  status: number,
  message: string,
  data: unknown,
): ORPCError<string, unknown> {
  return new ORPCError(code, { defined: true, status, message, data });
}

function toProblem(issue: z.core.$ZodIssue): Problem {
  const path = formatPath(issue.path ?? []);
  return { severity: 'error', rule: 'bad-value', path, message: issue.message };
}
