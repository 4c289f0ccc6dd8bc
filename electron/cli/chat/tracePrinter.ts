import type { TraceEvent } from '#shared/core/event.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the trace as JSON Lines: exactly the events of flow-format.md, one a line. */
export function tracePrinter(terminal: Terminal): (event: TraceEvent) => void {
  return (event) => terminal.print(`${JSON.stringify(event)}\n`);
}
