import type { Problem } from '#shared/core/problem.ts';

/** A problem in three parts to set out: where, what, and what to do, as sentences. */
export interface ProblemWords {
  where: string;
  what: string;
  fix: string;
}

/** The parts of a problem; a message that begins with its own place says it once. */
export function problemWords({ path, message, fix }: Problem): ProblemWords {
  const place = /^([\w$.[\]-]+): (.+)$/s.exec(message);
  const twice = place?.[1] !== undefined && path.startsWith(place[1]);
  const what = twice ? (place[2] ?? '') : message;
  return { where: path, what: sentence(what), fix: fix === undefined ? '' : sentence(fix) };
}

/** Problems as lines of text, to copy. */
export function problemsText(problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { where, what, fix } = problemWords(problem);
      return [where && `${where}:`, what, fix].filter(Boolean).join(' ');
    })
    .join('\n');
}

function sentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]$/.test(capital) ? capital : `${capital}.`;
}
