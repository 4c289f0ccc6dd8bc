import type { RequestRow } from './requestRows.ts';

/** The axis over the bars: how many ms it spans, and its three marks. */
export interface TimeAxis {
  span: number;
  marks: readonly [string, string, string];
}

/**
 * The axis for some requests: as long as the last answer of them took, rounded up. A request that was never answered
 * runs past its end: a time-out of ten seconds must not squeeze every other bar to nothing.
 */
export function timeAxis(rows: readonly RequestRow[]): TimeAxis {
  const ends = rows.flatMap((row) => {
    if (row.kind !== 'request') return [];
    const { status, timings } = row.exchange;
    return [{ answered: status !== null, end: row.from + (timings.total ?? 0) }];
  });
  const answered = ends.filter((one) => one.answered);
  const longest = Math.max(0, ...(answered.length > 0 ? answered : ends).map(({ end }) => end));
  const span = roundUp(Math.max(longest, SHORTEST));
  const seconds = span >= 1000;
  const write = (ms: number) => String(seconds ? ms / 1000 : ms);
  return { span, marks: ['0', write(span / 2), `${write(span)} ${seconds ? 's' : 'ms'}`] };
}

const SHORTEST = 100;

/** The next of 1, 2, 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 5, 10].find((one) => one * power >= value) ?? 10;
  return step * power;
}
