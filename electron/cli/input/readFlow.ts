import type { Readable } from 'node:stream';
import type { FlowDocument } from '#shared/flow/document.ts';
import { parseFlowText } from '#shared/flow/parse.ts';
import { CliError } from '../cliError.ts';
import { formatProblem } from '../formatProblem.ts';
import { inputName, readInput } from './readInput.ts';

/**
 * The flow in a file (`-`: standard input).
 * @throws CliError with a line for each reason why there is none
 */
export async function readFlow(file: string, stdin: Readable): Promise<FlowDocument> {
  const parsed = parseFlowText(await readInput(file, stdin));
  if (parsed.ok) return parsed.document;
  throw new CliError(parsed.problems.map((problem) => formatProblem(inputName(file), problem)));
}
