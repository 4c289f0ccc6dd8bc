import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Problem, Severity } from '#shared/core/problem.ts';

/** The problems of nodes, for cards: they ask for their own only. */
export interface NodeProblems {
  subscribe(listener: () => void): () => void;
  of(nodeId: string): ProblemBadge;
  set(byNode: ReadonlyMap<string, readonly Problem[]>): void;
}

/** What a card shows of its node's problems. */
export interface ProblemBadge {
  problems: number;
  severity: Severity;
  /** The problems in words, one a line. */
  problemText: string;
}

/** Keeps problems by node and gives each card the same object for as long as its problems read the same. */
export function createNodeProblems(): NodeProblems {
  let byNode: ReadonlyMap<string, readonly Problem[]> = new Map();
  let badges = new Map<string, { of: readonly Problem[]; badge: ProblemBadge }>();
  const listeners = new Set<() => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    of(nodeId) {
      const problems = byNode.get(nodeId);
      if (!problems || problems.length === 0) return NO_PROBLEM;
      const known = badges.get(nodeId);
      if (known?.of === problems) return known.badge;
      const badge = badgeOf(problems);
      const same = known && sameBadge(known.badge, badge) ? known.badge : badge;
      badges.set(nodeId, { of: problems, badge: same });
      return same;
    },
    set(next) {
      byNode = next;
      badges = new Map([...badges].filter(([id]) => next.has(id)));
      for (const listener of listeners) listener();
    },
  };
}

const NO_PROBLEM: ProblemBadge = { problems: 0, severity: 'info', problemText: '' };

function badgeOf(problems: readonly Problem[]): ProblemBadge {
  const severity = (['error', 'warning', 'info'] as const).find((one) =>
    problems.some((problem) => problem.severity === one),
  );
  return {
    problems: problems.length,
    severity: severity ?? 'info',
    problemText: problems.map(({ message }) => message).join('\n'),
  };
}

function sameBadge(a: ProblemBadge, b: ProblemBadge): boolean {
  return a.problems === b.problems && a.severity === b.severity && a.problemText === b.problemText;
}

/** Provides the problems to the cards. */
export const NodeProblemsContext = createContext<NodeProblems | null>(null);

/** The problems of one node. */
export function useNodeProblems(nodeId: string): ProblemBadge {
  const problems = useContext(NodeProblemsContext);
  if (!problems) throw new Error('useNodeProblems outside of a canvas');
  return useSyncExternalStore(problems.subscribe, () => problems.of(nodeId));
}
