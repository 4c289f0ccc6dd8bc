import { didYouMean } from '#shared/core/didYouMean.ts';
import { CliError } from '../cliError.ts';

/** What a flow of the library is known by. */
export interface NamedFlow {
  id: string;
  name: string;
}

/**
 * The flow that an argument names: by its id, its name, or its name in other letter case where one flow has it.
 * @throws CliError that lists the ids of several, or names what was meant
 */
export function findFlow<Flow extends NamedFlow>(flows: readonly Flow[], idOrName: string): Flow {
  const byId = flows.find(({ id }) => id === idOrName);
  if (byId) return byId;
  const folded = (text: string) => text.normalize('NFC').trim().toLowerCase();
  const alike = flows.filter(({ name }) => folded(name) === folded(idOrName));
  const exact = alike.filter(({ name }) => name === idOrName);
  const [first, ...others] = exact.length > 0 ? exact : alike;
  if (!first) {
    const near = didYouMean(
      idOrName,
      flows.map(({ name }) => name),
    );
    const hint = near ? ` - did you mean '${near}'?` : '. See parley flows';
    throw new CliError(`there is no flow '${idOrName}'${hint}`);
  }
  if (others.length === 0) return first;
  throw new CliError([
    `${others.length + 1} flows are named '${idOrName}': name one by its id`,
    ...[first, ...others].map(({ id, name }) => `  ${id}  ${name}`),
  ]);
}
