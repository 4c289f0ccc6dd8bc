import { CircleCheck, Search, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Problem, Severity } from '#shared/core/problem.ts';
import { useEditor, useFlow } from '../editor/EditorContext.ts';
import { DrawerTools } from '../editor/panels/DrawerTools.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { TextField } from '../ui/controls/TextField.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { VirtualList, type VirtualListHandle } from '../ui/display/VirtualList.tsx';
import { useListKeys } from '../ui/keyboard/useListKeys.ts';
import { filterProblems } from './filterProblems.ts';
import { PROBLEM_ROW, ProblemRow, SEVERITIES } from './ProblemRow.tsx';
import { problemPlace } from './problemPlace.ts';
import { useProblems } from './useProblems.ts';

type Row = { severity: Severity; count: number } | { problem: Problem };

/** Everything wrong with the flow, errors first: choosing one goes there. */
export function ProblemsPanel() {
  const { editor, document } = useEditor();
  const { all } = useProblems();
  const labels = useFlow((flow) => flow.nodes);
  const [filter, setFilter] = useState('');
  const [index, setIndex] = useState(0);
  const list = useRef<VirtualListHandle>(null);
  const nodeLabels = useMemo(() => new Map(labels.map(({ id, label }) => [id, label])), [labels]);
  const found = useMemo(() => filterProblems(all, filter, nodeLabels), [all, filter, nodeLabels]);
  const rows = useMemo(() => grouped(found), [found]);
  const problems = rows.flatMap((row, at) => ('problem' in row ? [at] : []));
  const active = problems[Math.min(index, problems.length - 1)] ?? -1;

  const goTo = (problem: Problem) => {
    const place = problemPlace(problem, document.store.getState().document);
    if (place) return editor.goTo(place);
    editor.clearSelection();
    editor.setPanel('inspector', true);
  };
  const keys = useListKeys({
    count: problems.length,
    index: Math.min(index, problems.length - 1),
    onIndex(next) {
      setIndex(next);
      list.current?.scrollToIndex(problems[next] ?? 0, { align: 'nearest' });
    },
    onChoose(chosen) {
      const row = rows[problems[chosen] ?? -1];
      if (row && 'problem' in row) goTo(row.problem);
    },
  });

  if (all.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title="No problems">
        What would go wrong in a conversation shows up here as you draw: unconnected ways, unreachable nodes,
        missing texts and variables.
      </EmptyState>
    );
  }
  return (
    <>
      <DrawerTools>
        <TextField
          size={24}
          look="well"
          icon={Search}
          aria-label="Filter problems"
          placeholder="Filter"
          value={filter}
          onChange={setFilter}
          className="w-36"
          end={
            filter !== '' && (
              <IconButton icon={X} size={20} label="Clear the filter" onClick={() => setFilter('')} />
            )
          }
        />
      </DrawerTools>
      {found.length === 0 ? (
        <EmptyState>{`No problem matches “${filter}”.`}</EmptyState>
      ) : (
        <VirtualList
          ref={list}
          rows={rows}
          rowHeight={PROBLEM_ROW}
          role="listbox"
          aria-label="Problems"
          tabIndex={0}
          keep={[Math.max(0, active)]}
          className="min-h-0 flex-1 py-1"
          {...keys.container}
        >
          {(row, at) =>
            'problem' in row ? (
              <ProblemRow
                key={at}
                {...keys.row(problems.indexOf(at))}
                problem={row.problem}
                where={row.problem.nodeId ? (nodeLabels.get(row.problem.nodeId) ?? '') : 'The flow'}
                active={at === active}
                onChoose={() => {
                  setIndex(problems.indexOf(at));
                  goTo(row.problem);
                }}
              />
            ) : (
              <p
                key={at}
                role="presentation"
                style={{ height: PROBLEM_ROW }}
                className="flex items-center gap-2 px-4 type-12 text-text-3"
              >
                {SEVERITIES[row.severity].group} {row.count}
              </p>
            )
          }
        </VirtualList>
      )}
    </>
  );
}

function grouped(problems: readonly Problem[]): Row[] {
  return (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const own = problems.filter((problem) => problem.severity === severity);
    return own.length === 0 ? [] : [{ severity, count: own.length }, ...own.map((problem) => ({ problem }))];
  });
}
