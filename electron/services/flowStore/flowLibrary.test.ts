import { describe, expect, test } from 'vitest';
import { testDatabase } from '../databaseFixture.ts';
import { GoneError, type InvalidError } from '../serviceErrors.ts';
import { edit, newStore, node } from './editsFixture.ts';
import { createFlowStore } from './flowStore.ts';

describe('the library', () => {
  test('numbers names that are taken', () => {
    const store = newStore();
    const names = () =>
      store
        .list()
        .map((card) => card.name)
        .sort();
    store.create({ name: 'Order tracking' });
    store.create({ name: 'Order tracking' });
    const { id } = store.create({ name: 'order tracking' });
    store.duplicate(id);
    store.create({ name: 'Order tracking 2' });
    expect(names()).toEqual([
      'Order tracking',
      'Order tracking 2',
      'Order tracking 5',
      'order tracking 3',
      'order tracking 4',
    ]);
  });

  test('shows what a flow holds, and what was edited since', () => {
    const store = newStore();
    const { id } = store.create({ name: 'Cards' });
    edit(store, id, (document) => ({
      ...document,
      nodes: [
        node('x', 'y'),
        {
          ...node('y'),
          actions: [
            {
              id: 'w',
              type: 'webhook',
              url: '{{$env.API}}/x',
              headers: [],
              timeoutMs: 1000,
              retries: 0,
              onFailure: 'x',
            },
          ],
          exit: { type: 'end' },
        },
      ],
      start: 'x',
    }));
    const [card] = store.list();
    expect(card).toMatchObject({
      id,
      name: 'Cards',
      nodes: 2,
      routes: 0,
      revision: 1,
      requiredEnv: ['API'],
      deletedAt: null,
    });
    expect(card?.picture.edges).toEqual([
      { from: 0, to: 1, failure: false },
      { from: 1, to: 0, failure: true },
    ]);
    expect(card?.picture.nodes.map(({ kind }) => kind)).toEqual(['talk', 'webhook']);
  });

  test.each([
    ['a label', 'Lookup'],
    ['part of a word in a URL', 'rders/tra'],
    ['a header name', 'x-api'],
    ['a data name in any case', 'ORDERNUM'],
    ['a text with an accent, without it', 'creme'],
    ['two letters of the name', 'Or'],
    ['several words in any order', 'track lookup'],
    ['something with quotes', 'say "hi"'],
  ])('finds a flow by %s', (_, search) => {
    const store = newStore();
    const { id } = store.create({ name: 'Orders' });
    store.create({ name: 'Something else' });
    edit(store, id, (document) => ({
      ...document,
      nodes: [
        {
          ...node('x'),
          label: 'Lookup',
          actions: [
            { id: 'm', type: 'message', text: 'Crème brûlée? I say "hi"' },
            {
              id: 'w',
              type: 'webhook',
              url: 'http://h/orders/track',
              headers: [{ name: 'X-Api-Key', value: 'v' }],
              timeoutMs: 1000,
              retries: 0,
              onFailure: null,
            },
          ],
          exit: { type: 'reply', saveAs: 'orderNumber', routes: [], otherwise: null },
        },
      ],
      start: 'x',
    }));
    expect(store.list({ search }).map((card) => card.id)).toEqual([id]);
    expect(store.list({ search: `${search} nowhere` })).toEqual([]);
  });

  test('keeps deleted flows for 30 days', () => {
    const { database, changes } = testDatabase();
    const store = createFlowStore(database, changes);
    const { id } = store.create({ name: 'Gone' });
    store.delete(id);
    expect(store.list()).toEqual([]);
    expect(() => store.open(id)).toThrow(GoneError);
    expect(store.list({ deleted: true }).map((card) => card.name)).toEqual(['Gone']);
    store.restore(id);
    expect(store.list().map((card) => card.id)).toEqual([id]);
    store.delete(id);
    createFlowStore(database, changes, () => Date.now() + 29 * 86_400_000);
    expect(store.list({ deleted: true })).toHaveLength(1);
    createFlowStore(database, changes, () => Date.now() + 31 * 86_400_000);
    expect(store.list({ deleted: true })).toEqual([]);
    expect(() => store.restore(id)).toThrow(GoneError);
    expect(database.all('SELECT * FROM item')).toEqual([]);
    expect(database.all('SELECT * FROM history')).toEqual([]);
  });
});

describe('files', () => {
  test('come back as they went', () => {
    const store = newStore();
    const { id } = store.create({ name: 'Order tracking' });
    const { text, fileName } = store.export(id, 'sharing');
    expect(fileName).toBe('order-tracking.parley.json');
    const { name, notes, id: copy } = store.import(text, fileName);
    expect(name).toBe('Order tracking 2');
    expect(notes).toEqual([
      'There is already a flow named “Order tracking”: this one is “Order tracking 2”.',
    ]);
    expect({ ...store.open(copy).document, name: 'Order tracking' }).toEqual(store.open(id).document);
  });

  test('that are no flow are refused with what is wrong', () => {
    const store = newStore();
    expect(() => store.import('{"format":"x"}', 'a.json')).toThrow(
      /“a.json” can’t be imported: .*format must be/,
    );
    expect(() => store.import('', undefined)).toThrow('The file can’t be imported: The file is empty');
    expect(store.list()).toEqual([]);
  });

  test('for production must have no errors', () => {
    const store = newStore();
    const { id } = store.create();
    try {
      store.export(id, 'production');
      expect.unreachable();
    } catch (error) {
      expect((error as InvalidError).problems.length).toBeGreaterThan(0);
    }
    edit(store, id, (document) => ({
      ...document,
      start: 'x',
      nodes: [{ ...node('x'), exit: { type: 'end' } }],
    }));
    expect(JSON.parse(store.export(id, 'production').text).nodes[0]).not.toHaveProperty('position');
  });
});
