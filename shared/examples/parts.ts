import type { Action } from '../actions/registry.ts';
import type { WebhookAction } from '../actions/webhook.ts';
import type { Test } from '../core/condition.ts';
import type { Route } from '../core/route.ts';
import type { Exit } from '../exits/registry.ts';
import type { FlowNode } from '../flow/document.ts';

/** A node at a place. */
export function node(
  id: string,
  label: string,
  [x, y]: [number, number],
  actions: Action[],
  exit: Exit,
): FlowNode {
  return { id, label, position: { x, y }, actions, exit };
}

/** A message action. */
export const says = (id: string, text: string): Action => ({ id, type: 'message', text });

/** A suggestions action. */
export const offers = (id: string, ...options: string[]): Action => ({ id, type: 'suggestions', options });

/** A webhook with the usual time-out and one retry; `entries` are the sample's, and name what it returns. */
export function posts(
  id: string,
  label: string,
  url: string,
  { headers, entries, returns, onFailure }: Posted,
): Action {
  return {
    id,
    type: 'webhook',
    label,
    url,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    timeoutMs: 10_000,
    retries: 1,
    onFailure,
    sample: { status: 200, body: answer(entries) },
    returns,
  };
}

interface Posted {
  headers: Record<string, string>;
  entries: Record<string, string>;
  returns: NonNullable<WebhookAction['returns']>;
  onFailure: string;
}

/** The body of an answer that keeps the response contract. */
export function answer(entries: Record<string, string>): string {
  return JSON.stringify(Object.entries(entries).map(([name, data]) => ({ name, data })));
}

/** A route of one test. */
export function when(
  id: string,
  label: string,
  of: string,
  op: Test['op'],
  value: string,
  to: string,
): Route {
  const tests = [op === 'is-set' ? { of, op } : { of, op, value }];
  return label === '' ? { id, match: 'all', tests, to } : { id, label, match: 'all', tests, to };
}

/** The end of the conversation. */
export const end: Exit = { type: 'end' };

/** Straight on to a node. */
export const goesTo = (to: string): Exit => ({ type: 'goto', to });
