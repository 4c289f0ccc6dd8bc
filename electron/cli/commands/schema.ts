import { flowJsonSchema } from '#shared/flow/jsonSchema.ts';
import { defineCommand } from '../command.ts';

/** `parley schema`: the flow format for editors and other tools. */
export const schema = defineCommand({
  usage: '',
  about:
    'Prints the JSON Schema (draft 2020-12) of the flow format. It describes one file by itself: that ids are unique and targets exist is for parley validate to say.',
  options: {},
  exitCodes: { 0: 'printed' },
  examples: ['parley schema > parley-flow.schema.json'],
  run: async (_, { print }) => {
    print(`${JSON.stringify(flowJsonSchema(), null, 2)}\n`);
    return 0;
  },
});
