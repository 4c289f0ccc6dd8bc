import { ArrowRight, CircleAlert } from 'lucide-react';
import type { Problem } from '#shared/core/problem.ts';
import { plural } from '../library/cards/plural.ts';
import { problemsText } from '../problems/problemWords.ts';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { Icon } from '../ui/display/Icon.tsx';

/** What keeps a flow from production, each a press away from its place. */
export function RefusedProblems({
  problems,
  onGoTo,
}: {
  problems: readonly Problem[];
  onGoTo(problem: Problem): void;
}) {
  return (
    <div className="flex min-h-0 flex-1 flex-col border-t border-line">
      <div
        className="flex shrink-0 items-center gap-2.5 border-b border-line bg-danger-soft py-2 pr-3 pl-5"
        role="alert"
      >
        <Icon as={CircleAlert} size={16} className="text-danger-line" />
        <p className="min-w-0 flex-1 type-13 font-semibold text-danger-text">
          {problems.length === 1 ? '1 problem keeps' : `${plural(problems.length, 'problem')} keep`} this flow
          from production
        </p>
        <CopyButton text={() => problemsText(problems)} label="Copy the list" showLabel variant="secondary" />
      </div>
      <ul className="min-h-0 flex-1 overflow-y-auto py-1">
        {problems.map((problem) => (
          <li key={`${problem.path} ${problem.message}`}>
            <button
              type="button"
              onClick={() => onGoTo(problem)}
              className="group/row flex w-full items-start gap-2.5 px-5 py-1.5 text-left type-12 focus-inset hover:bg-hover"
            >
              <span className="flex h-4 items-center">
                <Icon as={CircleAlert} size={14} className="text-danger-line" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-medium wrap-break-word">{problem.message}</span>
                <span className="block text-text-3 wrap-break-word">
                  {problem.path && <code className="code-11">{problem.path}</code>}
                  {problem.path && problem.fix && ' '}
                  {problem.fix}
                </span>
              </span>
              <span className="flex h-4 shrink-0 items-center gap-1 text-accent-text opacity-0 group-hover/row:opacity-100 group-focus-visible/row:opacity-100">
                Go there <Icon as={ArrowRight} size={13} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
