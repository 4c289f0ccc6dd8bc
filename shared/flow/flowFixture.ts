import type { FlowDocument } from './document.ts';
import { parseFlow } from './parse.ts';

type Loose = Record<string, unknown>;

/** For tests: a document of some nodes (label: the id where left out; start: the first) with everything else by default. */
export function testFlow(nodes: Loose[], extra: Loose = {}): FlowDocument {
  const parsed = parseFlow({
    format: 'parley.flow',
    version: 1,
    name: 'Test',
    start: nodes[0]?.id ?? null,
    nodes: nodes.map((node) => ({ label: node.id, actions: [], exit: { type: 'end' }, ...node })),
    ...extra,
  });
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.document;
}

/** For tests: a message action. */
export const says = (text: string, id = 'm'): Loose => ({ id, type: 'message', text });

/** For tests: a webhook action with what is given. */
export const calls = (extra: Loose = {}): Loose => ({
  id: 'w',
  type: 'webhook',
  url: 'https://api.test/x',
  ...extra,
});

/** For tests: a reply exit that goes on to a node. */
export const asks = (otherwise: string | null, extra: Loose = {}): Loose => ({
  type: 'reply',
  otherwise,
  ...extra,
});

/** For tests: a `goto` exit. */
export const goes = (to: string | null): Loose => ({ type: 'goto', to });

/** For tests: a `route` exit: each route one test. */
export const routes = (
  ways: { of: string; op: string; value?: unknown; to: string | null }[],
  otherwise: string | null,
): Loose => ({
  type: 'route',
  routes: ways.map(({ to, ...test }, i) => ({ id: `r${i + 1}`, tests: [test], to })),
  otherwise,
});
