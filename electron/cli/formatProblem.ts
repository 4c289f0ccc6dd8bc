import type { Problem } from '#shared/core/problem.ts';

/** A problem as a line: `FILE: error nodes[3].exit.otherwise: message (fix)`. */
export function formatProblem(file: string, problem: Problem): string {
  const { severity, path, fix } = problem;
  const place = path === '' ? '' : ` ${path}`;
  const wayOut = fix ? ` (${fix})` : '';
  return `${file}: ${severity}${place}: ${withoutPlace(problem)}${wayOut}`;
}

/** The message without the path that some begin with: the line has it already. */
function withoutPlace({ path, message }: Problem): string {
  const end = message.indexOf(': ');
  if (end <= 0) return message;
  const start = message.slice(0, end);
  return start === 'flow' || start === path || path.startsWith(`${start}.`) || path.startsWith(`${start}[`)
    ? message.slice(end + 2)
    : message;
}
