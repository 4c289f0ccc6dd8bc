import { readFileSync } from 'node:fs';

/** A JSON report of a tool; undefined where it wrote none, or only a part of one. */
export function readReport(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
