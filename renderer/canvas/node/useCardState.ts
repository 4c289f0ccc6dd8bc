import type { Severity } from '#shared/core/problem.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { nodeEdges } from '#shared/flow/edges.ts';
import { useEditorState, useFlow } from '../../editor/EditorContext.ts';
import { useNodeProblems } from '../useNodeProblems.ts';

/** What a card shows of its node besides what is in it. */
export interface CardState {
  start: boolean;
  /** Whether a connection can be seen to arrive; the start has a port only where one does. */
  port: boolean;
  /** Where the run stands to it: it is there now, it was there, or not. */
  run: 'active' | 'ran' | null;
  /** The run's word where it is there now. */
  word: string;
  /** Its ways out that the run took, separated by spaces. */
  taken: string;
  problems: number;
  severity: Severity;
  /** The problems in words, one a line. */
  problemText: string;
}

/** The state of one card; re-renders when something of it changes. */
export function useCardState(nodeId: string): CardState {
  const start = useFlow((flow) => flow.start === nodeId);
  const port = useFlow((flow) => flow.start !== nodeId || leadsTo(flow, nodeId));
  const run = useEditorState(({ trail }) => ({
    run: !trail
      ? null
      : trail.active === nodeId
        ? ('active' as const)
        : trail.visited.has(nodeId)
          ? ('ran' as const)
          : null,
    word: trail?.active === nodeId ? trail.word : '',
    taken: trail ? takenPorts(trail.taken, nodeId) : '',
  }));
  return { start, port, ...run, ...useNodeProblems(nodeId) };
}

function leadsTo({ nodes }: FlowDocument, nodeId: string): boolean {
  return nodes.some((node) => nodeEdges(node).some(({ to }) => to === nodeId));
}

function takenPorts(taken: ReadonlySet<string>, nodeId: string): string {
  let ports = '';
  for (const id of taken) if (id.startsWith(`${nodeId}:`)) ports += ` ${id.slice(nodeId.length + 1)}`;
  return ports;
}
