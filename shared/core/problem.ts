/** How grave a problem is: an `error` keeps the flow from production, a `warning` is worth a look, an `info` is a hint. */
export type Severity = 'error' | 'warning' | 'info';

/** Something wrong with a flow, in words an author understands, with the place and the way out. */
export interface Problem {
  severity: Severity;
  /** Stable name of the rule, such as `unconnected` or `bad-pattern`. */
  rule: string;
  /** Where, as a path into the document: `nodes[3].actions[0].url`; empty for the flow as a whole. */
  path: string;
  message: string;
  /** What to do about it, one sentence. */
  fix?: string;
  nodeId?: string;
  actionId?: string;
  routeId?: string;
}

/** A problem as an action or exit reports it: its path is relative to the action or exit (`['headers', 0, 'value']`). */
export interface LocalProblem {
  severity: Severity;
  rule: string;
  at: readonly (string | number)[];
  message: string;
  fix?: string;
  routeId?: string;
}

/** A path in the form people read: `nodes[3].actions[0].url`. */
export function formatPath(path: readonly PropertyKey[]): string {
  let out = '';
  for (const part of path) {
    if (typeof part === 'number') out += `[${part}]`;
    else out += (out ? '.' : '') + String(part);
  }
  return out;
}
