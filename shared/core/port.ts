/**
 * One way out of a node: what an edge on the canvas starts from. `port` names it inside its node: a route's id,
 * `otherwise`, `invalid`, `to`, a transfer outcome, or `failure:ACTION-ID`.
 */
export interface Port {
  port: string;
  kind: 'goto' | 'route' | 'otherwise' | 'invalid' | 'failure' | 'outcome';
  label: string;
  to: string | null;
  /** Path of the target from the action or exit it belongs to. */
  at: readonly (string | number)[];
  /** Whether a null target means something by itself, so that it is no problem (an optional way out). */
  optional: boolean;
}
