import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '#shared/core/problem.ts';
import { Icon, type IconType } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';
import type { FieldProblem } from './fieldProblem.ts';

export interface ProblemNotesProps {
  problems: readonly Pick<FieldProblem, 'severity' | 'message' | 'fix'>[];
  /** Inside of a sentence's element, where no list can stand. */
  inline?: boolean;
  /** For `aria-describedby` of what they are about. */
  id?: string | undefined;
  className?: string | undefined;
}

/** Problems as lines below the thing they are about: what is wrong, then what to do. */
export function ProblemNotes({ problems, inline = false, id, className }: ProblemNotesProps) {
  if (problems.length === 0) return null;
  const [List, Item] = inline ? (['span', 'span'] as const) : (['ul', 'li'] as const);
  return (
    <List id={id} className={cx('flex flex-col gap-1', className)}>
      {problems.map(({ severity, message, fix }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may be wrong twice
        <Item key={`${i} ${message}`} className={cx('flex items-start gap-1 type-12', LOOK[severity].text)}>
          <span className={cx('flex h-4 items-center', LOOK[severity].line)}>
            <Icon as={LOOK[severity].icon} size={13} />
          </span>
          <span className="min-w-0 wrap-break-word">
            <span className="sr-only">{LOOK[severity].word}: </span>
            {sentence(message)}
            {fix && <span className="text-text-2"> {sentence(fix)}</span>}
          </span>
        </Item>
      ))}
    </List>
  );
}

/** The look of each severity: an icon and a colour, and the word that screen readers get. */
export const LOOK: Record<Severity, { icon: IconType; text: string; line: string; word: string }> = {
  error: { icon: CircleAlert, text: 'text-danger-text', line: 'text-danger-line', word: 'Error' },
  warning: { icon: TriangleAlert, text: 'text-warn-text', line: 'text-warn-line', word: 'Warning' },
  info: { icon: Info, text: 'text-text-2', line: 'text-text-3', word: 'Hint' },
};

function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!…]$/.test(begun) ? begun : `${begun}.`;
}
