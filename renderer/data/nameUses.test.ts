import { expect, test } from 'vitest';
import { testDocument } from '../chat/fold/testRun.ts';
import { nameUses } from './nameUses.ts';

test('names of a flow with the places that set and use them', () => {
  const seeds = [{ name: 'vip' }, { name: 'fullname', example: 'Ada' }];
  const rows = nameUses({ ...testDocument, seeds });
  expect(rows.map(({ name }) => name)).toEqual(['fullname', 'orderNumber', 'seen', 'status', 'vip']);
  const row = (name: string) => rows.find((one) => one.name === name);
  expect(row('orderNumber')).toEqual({
    name: 'orderNumber',
    seeded: false,
    delivered: false,
    setIn: [{ nodeId: 'welcome', label: 'Welcome', place: { nodeId: 'welcome', field: ['saveAs'] } }],
    usedIn: [],
  });
  expect(row('fullname')).toMatchObject({
    seeded: true,
    usedIn: [{ place: { nodeId: 'welcome', actionId: 'a1', field: ['text'] } }],
  });
  expect(row('seen')).toMatchObject({
    setIn: [{ place: { nodeId: 'lookup', actionId: 'w2', field: ['name'] } }],
  });
  expect(row('vip')).toMatchObject({ seeded: true, setIn: [], usedIn: [] });
});

test('the delivery at the end counts as a use', () => {
  const onEnd = {
    url: 'https://crm.example/{{caseId}}',
    headers: [],
    timeoutMs: 1000,
    retries: 0,
    when: 'always' as const,
  };
  const row = nameUses({ ...testDocument, onEnd }).find(({ name }) => name === 'caseId');
  expect(row).toMatchObject({ delivered: true, setIn: [], usedIn: [] });
});
