import { countCodePoints } from '#shared/core/codePoints.ts';
import { dataNameProblem } from '#shared/core/dataName.ts';
import { didYouMean } from '#shared/core/didYouMean.ts';
import { MAX_DATA } from '#shared/core/limits.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { CliError, UsageError } from '../cliError.ts';

/**
 * The id of the node that `--start-at` names, by id or by its label where only one node has it.
 * @throws CliError that lists the ids, or names what was meant
 */
export function findNode({ nodes }: FlowDocument, idOrLabel: string): string {
  if (nodes.some(({ id }) => id === idOrLabel)) return idOrLabel;
  const same = (label: string) => label.normalize('NFC').trim().toLowerCase();
  const labelled = nodes.filter(({ label }) => same(label) === same(idOrLabel));
  const exact = labelled.filter(({ label }) => label === idOrLabel);
  const [first, ...others] = exact.length > 0 ? exact : labelled;
  if (first && others.length === 0) return first.id;
  if (first) {
    const ids = [first, ...others].map(({ id }) => id).join(', ');
    throw new CliError(`--start-at: several nodes are labelled '${idOrLabel}': name one by its id: ${ids}`);
  }
  const near = didYouMean(
    idOrLabel,
    nodes.flatMap(({ id, label }) => [label, id]).filter((word) => word !== ''),
  );
  throw new CliError(
    `--start-at: no node has the id or label '${idOrLabel}'${near ? ` - did you mean '${near}'?` : ''}`,
  );
}

/**
 * The interaction data of `--data NAME=VALUE`.
 * @throws UsageError for what can't be stored (flow-format.md, Interaction data); values are not repeated in messages
 */
export function seedData(pairs: readonly string[]): Record<string, string> {
  const data = new Map<string, string>();
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 0) throw new UsageError('--data is NAME=VALUE: a = is missing');
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    const problem = dataNameProblem(name);
    if (problem) throw new UsageError(`--data '${name}': ${problem}`);
    if (data.has(name)) throw new UsageError(`--data '${name}' is given twice`);
    const length = countCodePoints(value);
    if (length > MAX_DATA) {
      throw new UsageError(`--data '${name}': data is ${length} characters, at most ${MAX_DATA}`);
    }
    data.set(name, value);
  }
  return Object.fromEntries(data);
}
