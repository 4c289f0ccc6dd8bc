import * as z from 'zod';
import { actions } from '../actions/registry.ts';
import { exits } from '../exits/registry.ts';
import { documentSchema } from './document.ts';

/** A JSON Schema document. */
export type JsonSchema = Record<string, unknown>;

/**
 * The flow format as JSON Schema (draft 2020-12): what `parley schema` prints. It describes files as they may be
 * written, so fields with a default may be left out. It has no `$id`, since it lives at no address of its own.
 * What a schema can't say (ids that stand twice, targets without a node) `parley validate` does.
 */
export function flowJsonSchema(): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(documentSchema, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const words = wordsOf.get(zodSchema);
      if (words) Object.assign(jsonSchema, words);
    },
  });
  return {
    $schema,
    title: 'Parley flow',
    description:
      'A chatbot as a flow of nodes: some actions, then one exit. Edges are the targets of exits and webhooks.',
    ...schema,
  };
}

/** The words that menus have for actions and exits, by their schemas. */
const wordsOf = new Map<unknown, { title: string; description: string }>(
  [...Object.values(actions), ...Object.values(exits)].map(({ schema, title, hint }) => [
    schema,
    { title, description: hint },
  ]),
);
