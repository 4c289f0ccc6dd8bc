import { expect, test } from 'vitest';
import { runHere } from '../terminalFixture.ts';

test('parley schema prints the JSON Schema of flows', async () => {
  const { code, out, err } = await runHere(['schema']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    additionalProperties: false,
    properties: { format: { const: 'parley.flow' }, nodes: { type: 'array' } },
  });
});
