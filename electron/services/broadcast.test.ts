import { expect, test } from 'vitest';
import { Broadcast } from './broadcast.ts';

const collect = async (items: AsyncIterable<number>): Promise<number[]> => {
  const all: number[] = [];
  for await (const item of items) all.push(item);
  return all;
};

test('every listener gets everything from when it began, after what it was given first', async () => {
  const source = new Broadcast<number>();
  const early = source.subscribe();
  source.publish(1);
  const late = source.subscribe({ first: [10, 20] });
  source.publish(2);
  source.end();
  source.publish(3);
  expect(await collect(early)).toEqual([1, 2]);
  expect(await collect(late)).toEqual([10, 20, 2]);
  expect(source.size).toBe(0);
});

test('an error comes after what was told before it, once', async () => {
  const source = new Broadcast<number>();
  const listener = source.subscribe();
  source.publish(1);
  source.end(new Error('gone'));
  expect(await listener.next()).toEqual({ done: false, value: 1 });
  await expect(listener.next()).rejects.toThrow('gone');
  expect(await listener.next()).toEqual({ done: true, value: undefined });
});

test('a listener that waits is told of the end, and of an error', async () => {
  const source = new Broadcast<number>();
  const [first, second] = [source.subscribe(), source.subscribe()];
  const waiting = [first.next(), first.next()];
  source.end();
  expect(await Promise.all(waiting)).toEqual([
    { done: true, value: undefined },
    { done: true, value: undefined },
  ]);
  expect(await second.next()).toMatchObject({ done: true });
  const failing = source.subscribe().next();
  source.end(new Error('broken'));
  await expect(failing).rejects.toThrow('broken');
});

test('a signal or leaving the loop ends it, and says so once', async () => {
  const source = new Broadcast<number>();
  const stop = new AbortController();
  let ends = 0;
  const onEnd = () => ends++;
  const listener = source.subscribe({ signal: stop.signal, onEnd });
  const waiting = listener.next();
  stop.abort();
  expect(await waiting).toMatchObject({ done: true });
  const other = source.subscribe({ onEnd, first: [1, 2] });
  for await (const item of other) if (item === 1) break;
  expect(await other.next()).toMatchObject({ done: true });
  expect(await source.subscribe({ signal: stop.signal, onEnd }).next()).toMatchObject({ done: true });
  expect([ends, source.size]).toEqual([3, 0]);
});
