import { FORMAT_VERSION } from './document.ts';

/** Raises a document by one format version. It gets a copy, so it may change it. */
export type Migration = (document: Record<string, unknown>) => Record<string, unknown>;

/** By the version they start from; version 1 is the first, so there is none yet. */
export const migrations: Record<number, Migration> = {};

/**
 * Raises a document of an older version to the current one, step by step, never in place. The caller has checked that
 * `version` is a whole number of at least 1 and not above the current one.
 */
export function migrate(
  document: Record<string, unknown>,
  steps: Record<number, Migration> = migrations,
  current: number = FORMAT_VERSION,
): Record<string, unknown> {
  let at = document;
  for (let version = Number(document.version); version < current; version++) {
    const step = steps[version];
    if (!step) throw new Error(`no migration from format version ${version}`);
    at = { ...step(structuredCopy(at)), version: version + 1 };
  }
  return at;
}

const structuredCopy = (document: Record<string, unknown>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
