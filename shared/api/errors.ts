import { oc } from '@orpc/contract';
import * as z from 'zod';
import type { Problem } from '../core/problem.ts';

/** Schema of a list of problems, as an error carries it. Made by our own server, so only its outline is checked. */
const problems = z.array(z.custom<Problem>((value) => typeof value === 'object' && value !== null));

/**
 * The errors every call may answer with. `message` is a sentence for people (what happened, what to do); `data` says
 * the rest. Anything else that goes wrong is INTERNAL_SERVER_ERROR without details.
 */
export const errors = {
  /** The flow, environment or run is not there (any more): deleted in another window, or never was. */
  GONE: { status: 404, data: z.object({ kind: z.enum(['flow', 'environment', 'run']), id: z.string() }) },
  /** The flow was changed elsewhere at the same place; reload the flow from `revision`. */
  CONFLICT: { status: 409, data: z.object({ revision: z.number(), parts: z.array(z.string()) }) },
  /** What was sent can't be used: every problem with its path. */
  INVALID: { status: 422, data: z.object({ problems }) },
  /** The store could not write or read: disk full, read-only, locked, corrupt. Nothing was changed. */
  STORAGE: {
    status: 507,
    data: z.object({ reason: z.enum(['full', 'read-only', 'locked', 'corrupt', 'io']) }),
  },
  /** The conversation can't take this now. */
  NOT_NOW: { status: 425, data: z.object({}) },
} as const;

/** The start of every contract entry. */
export const procedure = oc.errors(errors);
