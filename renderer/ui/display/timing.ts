/** The parts of a request in the order they happen. */
export type TimingPhase = 'dns' | 'connect' | 'tls' | 'firstByte' | 'body';

/** How long each part took, in ms; null or absent where it did not happen (a kept connection, a failure before it). */
export type Timing = Partial<Record<TimingPhase, number | null>>;

/** Name and colour of every part, in order. */
export const TIMING_PHASES: readonly { phase: TimingPhase; label: string; look: string }[] = [
  { phase: 'dns', label: 'DNS', look: 'bg-text-disabled' },
  { phase: 'connect', label: 'Connect', look: 'bg-kind-talk' },
  { phase: 'tls', label: 'TLS', look: 'bg-kind-webhook' },
  { phase: 'firstByte', label: 'First byte', look: 'bg-live-line' },
  { phase: 'body', label: 'Body', look: 'bg-accent-line' },
];

/** The whole, in ms. */
export function timingTotal(timing: Timing): number {
  return TIMING_PHASES.reduce((sum, { phase }) => sum + (timing[phase] ?? 0), 0);
}

/** A duration as lists and legends write it: `0.4 ms`, `142 ms`, `3.2 s`, `2 min 5 s`. */
export function formatMs(ms: number): string {
  if (ms > 0 && ms < 0.95) return `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
