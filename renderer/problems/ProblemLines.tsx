import type { Problem } from '#shared/core/problem.ts';
import { problemWords } from './problemWords.ts';

/** Problems as lines to read: path, what is wrong, what to do. For files that are no flow (yet). */
export function ProblemLines({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {problems.map((problem) => {
        const { where, what, fix } = problemWords(problem);
        return (
          <li key={`${where} ${what}`} className="flex min-w-0 flex-wrap gap-x-2">
            {where && <code className="code-11 break-all text-text">{where}</code>}
            <span className="min-w-0 wrap-break-word">
              {what} {fix}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
