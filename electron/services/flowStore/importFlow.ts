import { MAX_FLOW_BYTES } from '#shared/core/limits.ts';
import type { Problem } from '#shared/core/problem.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { placeNodes } from '#shared/flow/layout.ts';
import { parseFlowText } from '#shared/flow/parse.ts';
import { InvalidError } from '../serviceErrors.ts';

/**
 * Makes a document of a file's text. `fileName` is for the message.
 * @throws InvalidError with every problem and its path
 */
export function readFlowFile(
  text: string,
  fileName: string | undefined,
): { document: FlowDocument; notes: string[] } {
  const what = fileName ? `“${fileName}”` : 'The file';
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > MAX_FLOW_BYTES) throw tooLarge(what, bytes);
  const parsed = parseFlowText(text);
  if (!parsed.ok) {
    const count = parsed.problems.length;
    const [first] = parsed.problems;
    const message =
      count === 1 && first
        ? `${what} can’t be imported: ${first.message}.${first.fix ? ` ${first.fix}.` : ''}`
        : `${what} can’t be imported: ${count} things are wrong with it.`;
    throw new InvalidError(message, parsed.problems);
  }
  const unplaced = parsed.document.nodes.filter(({ position }) => position === undefined).length;
  const notes = unplaced > 0 ? [`${nodes(unplaced)} had no place on the canvas and got one.`] : [];
  return { document: placeNodes(parsed.document), notes };
}

const nodes = (count: number): string => (count === 1 ? '1 node' : `${count} nodes`);

function tooLarge(what: string, bytes: number): InvalidError {
  const megabytes = (size: number) => (size / 1024 / 1024).toFixed(size % (1024 * 1024) === 0 ? 0 : 1);
  const problem: Problem = {
    severity: 'error',
    rule: 'too-large',
    path: '',
    message: `${what} is ${megabytes(bytes)} MiB, a flow has at most ${megabytes(MAX_FLOW_BYTES)} MiB`,
    fix: 'Take files out of the flow, or split it',
  };
  return new InvalidError(`${problem.message}. ${problem.fix}.`, [problem]);
}
