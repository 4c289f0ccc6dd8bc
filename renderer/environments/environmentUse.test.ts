import { expect, test } from 'vitest';
import type { FlowCard } from '#shared/api/flows.ts';
import { environmentUse } from './environmentUse.ts';

const flow = (id: string, requiredEnv: string[]) => ({ id, name: id, requiredEnv }) as FlowCard;

test('flows tested with the environment come first, then those that lack a name', () => {
  const flows = [
    flow('a', ['API']),
    flow('b', ['KEY']),
    flow('c', []),
    flow('d', ['API']),
    flow('e', ['API', 'KEY']),
  ];
  const uses = environmentUse(flows, ['API'], (id) => id === 'd');
  expect(uses.map((use) => use.flow.id)).toEqual(['d', 'b', 'e', 'a']);
  expect(uses[2]?.names).toEqual([
    { name: 'API', missing: false },
    { name: 'KEY', missing: true },
  ]);
});
