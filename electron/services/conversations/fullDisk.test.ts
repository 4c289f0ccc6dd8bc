import { expect, test } from 'vitest';
import { orderTracking } from '../../../e2e/endpoints/orderTracking.ts';
import type { Services } from '../createServices.ts';
import { Watcher } from '../servicesFixture.ts';
import { orders } from './ordersFixture.ts';

/** SQLite's own error of a full disk, by a limit of this connection; gives the way to lift it. */
function fillDisk({ database }: Services): () => void {
  const pages = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  // What little is free inside the file goes first.
  database.run("INSERT INTO setting (name, value) VALUES ('filler', ?)", 'x'.repeat(30_000));
  const now = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? pages;
  database.get(`PRAGMA max_page_count = ${now}`);
  return () => database.get('PRAGMA max_page_count = 1000000');
}

const LONG = 'x'.repeat(12_000);

test('a reply that can’t be stored is refused, and can be said again', async () => {
  const { client, services, runId, watcher } = await orders();
  const lift = fillDisk(services);
  await expect(client.conversations.say({ runId, text: LONG })).rejects.toMatchObject({
    code: 'STORAGE',
    data: { reason: 'full' },
  });
  expect(watcher.events('reply')).toEqual([]);
  expect(watcher.status?.status.waits).toBe('reply');
  lift();
  await client.conversations.say({ runId, text: 'AB1234' });
  await watcher.until(() => watcher.said.length === 2);
  expect(watcher.said[1]).toBe('It is SHIPPED.');
});

test('an answer that can’t be stored is an error to those who watch; later the webhook counts as aborted', async () => {
  let arrived = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  let answer = () => {};
  const { client, services, runId, watcher } = await orders((_request, response, count) => {
    if (count > 1) return orderTracking(_request, response, count);
    answer = () =>
      void response.end(
        JSON.stringify([
          { name: 'status', data: 'x'.repeat(500) },
          { name: 'more', data: LONG.slice(0, 510) },
          ...Array.from({ length: 60 }, (_, i) => ({ name: `n${i}`, data: 'y'.repeat(500) })),
        ]),
      );
    arrived();
  });
  await client.conversations.say({ runId, text: 'AB1234' });
  await arrival;
  const lift = fillDisk(services);
  answer();
  await watcher.until(() => watcher.ended !== 'no');
  expect(watcher.ended).toMatchObject({ code: 'STORAGE', data: { reason: 'full' } });
  lift();
  const again = new Watcher(client, runId);
  await again.waitsFor('reply');
  expect(again.events('failed').map(({ code }) => code)).toEqual(['aborted']);
  expect(again.said.at(-1)).toBe('Sorry.');
  expect((await client.runs.get({ runId })).data).toEqual({ orderNumber: 'AB1234' });
});
