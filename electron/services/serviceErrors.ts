import type { Problem } from '#shared/core/problem.ts';

/** What can be gone. */
export type GoneKind = 'flow' | 'environment' | 'run';

/** The flow, environment or run is not there (any more). */
export class GoneError extends Error {
  readonly kind: GoneKind;
  readonly id: string;

  constructor(kind: GoneKind, id: string) {
    super(`This ${kind} is not there any more: it was deleted, perhaps in another window.`);
    this.name = 'GoneError';
    this.kind = kind;
    this.id = id;
  }
}

/** The flow was changed elsewhere at the same place. `revision` is the one it has now. */
export class ConflictError extends Error {
  readonly revision: number;
  readonly parts: string[];

  constructor(revision: number, parts: string[]) {
    super('The flow was changed in another window at the same place.');
    this.name = 'ConflictError';
    this.revision = revision;
    this.parts = parts;
  }
}

/** What was sent can't be used: every problem with its path. */
export class InvalidError extends Error {
  readonly problems: Problem[];

  constructor(message: string, problems: Problem[] = []) {
    super(message);
    this.name = 'InvalidError';
    this.problems = problems;
  }
}

/** The conversation can't take this now. */
export class NotNowError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotNowError';
  }
}

/** An `InvalidError` of one problem. */
export function invalid(path: string, message: string, fix?: string): InvalidError {
  const problem: Problem = { severity: 'error', rule: 'bad-value', path, message, ...(fix && { fix }) };
  return new InvalidError(message, [problem]);
}
