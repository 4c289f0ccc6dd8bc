import type { Problem } from '#shared/core/problem.ts';

/** Problems as lines to read: path, what is wrong, what to do. For files that are no flow (yet). */
export function ProblemLines({ problems }: { problems: readonly Problem[] }) {
  return (
    <ul className="flex flex-col gap-1">
      {problems.map(({ path, message, fix }) => (
        <li key={`${path} ${message}`} className="flex min-w-0 flex-wrap gap-x-2">
          {path && <code className="code-11 break-all text-text">{path}</code>}
          <span className="min-w-0 wrap-break-word">
            {message}.{fix && ` ${fix}.`}
          </span>
        </li>
      ))}
    </ul>
  );
}
