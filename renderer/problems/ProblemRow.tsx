import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Problem, Severity } from '#shared/core/problem.ts';
import { Icon, type IconType } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';

/** Height of a row, in px. */
export const PROBLEM_ROW = 28;

/** Icon, colour and words of each severity. */
export const SEVERITIES: Record<Severity, { icon: IconType; look: string; word: string; group: string }> = {
  error: { icon: CircleAlert, look: 'text-danger-line', word: 'Error', group: 'Errors' },
  warning: { icon: TriangleAlert, look: 'text-warn-line', word: 'Warning', group: 'Warnings' },
  info: { icon: Info, look: 'text-text-3', word: 'Hint', group: 'Hints' },
};

export interface ProblemRowProps {
  id: string;
  problem: Problem;
  /** The node's label, or what stands for the flow. */
  where: string;
  active: boolean;
  onChoose(): void;
}

/** A problem in one line: how grave, what, where, and what to do. */
export function ProblemRow({ id, problem, where, active, onChoose }: ProblemRowProps) {
  const { icon, look, word } = SEVERITIES[problem.severity];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onClick={onChoose}
      title={`${problem.message}${problem.fix ? `\n${problem.fix}` : ''}`}
      style={{ height: PROBLEM_ROW }}
      className={cx(
        'flex items-center gap-2 px-4 type-12 motion-fast hover:bg-hover',
        active &&
          'in-focus-visible:bg-accent-soft in-focus-visible:shadow-[inset_2px_0_0_var(--accent-line)]',
      )}
    >
      <Icon as={icon} size={14} className={look} />
      <span className="sr-only">{word}: </span>
      <span className="max-w-[60%] shrink-0 truncate font-medium">{problem.message}</span>
      {problem.fix && <span className="min-w-0 flex-1 truncate text-text-3">{problem.fix}</span>}
      <span className="ml-auto max-w-48 shrink-0 truncate pl-2 text-text-2">{where}</span>
    </div>
  );
}
