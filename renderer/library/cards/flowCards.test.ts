import { expect, test } from 'vitest';
import type { FlowCard } from '#shared/api/flows.ts';
import { createFlowCards } from './flowCards.ts';
import { sortCards } from './sortCards.ts';

const card = (id: string, extra: Partial<FlowCard> = {}) =>
  ({
    id,
    name: id,
    nodes: 1,
    errors: 0,
    warnings: 0,
    updatedAt: '2026-01-01',
    createdAt: '2026-01-01',
    ...extra,
  }) as FlowCard;

test('calls that come while one is under way share the one after it', async () => {
  let calls = 0;
  const answers: (() => void)[] = [];
  const cards = createFlowCards(
    {
      list: ({ deleted }) => {
        if (deleted) return Promise.resolve([]);
        calls++;
        return new Promise((done) => answers.push(() => done([card(`f${calls}`)])));
      },
    },
    String,
  );
  const all = Promise.all([cards.refresh(), cards.refresh(), cards.refresh()]);
  answers[0]?.();
  await new Promise((done) => setImmediate(done));
  answers[1]?.();
  await all;
  expect(calls).toBe(2);
  expect(cards.store.getState().cards?.map(({ id }) => id)).toEqual(['f2']);
});

test('a failure keeps the last list and says why', async () => {
  let failing = false;
  const cards = createFlowCards(
    {
      list: async () => {
        if (failing) throw new Error('locked');
        return [card('a')];
      },
    },
    (error) => (error instanceof Error ? error.message : ''),
  );
  await cards.refresh();
  failing = true;
  await cards.refresh();
  expect(cards.store.getState()).toMatchObject({ error: 'locked', stale: true });
  expect(cards.store.getState().cards).toHaveLength(1);
});

test('a new name and a delete show at once', async () => {
  const cards = createFlowCards(
    { list: async ({ deleted }) => (deleted ? [] : [card('a'), card('b')]) },
    String,
  );
  await cards.refresh();
  cards.take({
    type: 'edited',
    flowId: 'a',
    origin: null,
    revision: 2,
    updatedAt: '2026-02-01',
    patch: { settings: { name: 'Alpha' } },
    step: { kind: 'undo', entryId: 'x' },
  });
  cards.take({ type: 'deleted', flowId: 'b', origin: null });
  expect(cards.store.getState().cards).toEqual([
    card('a', { name: 'Alpha', updatedAt: '2026-02-01', revision: 2 }),
  ]);
  expect(cards.store.getState().stale).toBe(true);
});

test('sorting', () => {
  const list = [
    card('Flow 10', { nodes: 3, updatedAt: '2026-01-02', createdAt: '2026-01-01', warnings: 9 }),
    card('flow 9', { nodes: 7, updatedAt: '2026-01-03', createdAt: '2026-01-02', errors: 1 }),
  ];
  const order = (sort: Parameters<typeof sortCards>[1]) => sortCards(list, sort).map(({ name }) => name);
  expect(order('name')).toEqual(['flow 9', 'Flow 10']);
  expect(order('edited')).toEqual(['flow 9', 'Flow 10']);
  expect(order('nodes')).toEqual(['flow 9', 'Flow 10']);
  expect(order('problems')).toEqual(['flow 9', 'Flow 10']);
  expect(order('created')).toEqual(['flow 9', 'Flow 10']);
  expect(sortCards(list.toReversed(), 'name').map(({ name }) => name)).toEqual(['flow 9', 'Flow 10']);
});
