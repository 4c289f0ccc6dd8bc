import { expect, test } from 'vitest';
import { buildInteractionBody, quickRef } from './interactionBody.ts';

const uuid = '7b1c9a52-2f0e-4a8e-9f5d-3a1f6d1c2b3a';
const at = Date.UTC(2021, 3, 4, 4, 25, 4) / 1000;

test('has the shape and key order of the page', () => {
  const body = buildInteractionBody({
    uuid,
    startedAt: at,
    updatedAt: at + 60,
    endedAt: null,
    data: [{ name: 'orderNumber', data: 'AB1234', at: at + 30 }],
    messages: [
      { sender: 'bot', body: 'Hi there! …', at },
      { sender: 'customer', body: 'AB1234', at: at + 30 },
    ],
    startUrl: 'https://shop.example/help',
  });
  expect(body).toBe(
    `{"data":{"type":"interactions","id":"1","attributes":{"uuid":"${uuid}","quick_ref":"${quickRef(uuid)}",` +
      '"customer_id":1,"queue_id":null,"user_id":null,"chat":true,"voice":false,"video":false,"cobrowse":false,' +
      '"call_me":false,"email":false,"channel":"Web",' +
      '"qos":{"chat":true,"cobrowse":false,"voice":false,"video":false},' +
      '"handled":false,"ended":false,"start_url":"https://shop.example/help","end_url":"https://shop.example/help",' +
      '"created_at":"2021-04-04T04:25:04Z","updated_at":"2021-04-04T04:26:04Z","accepted_at":null,"ended_at":null,' +
      '"completed_at":null,"cleaned_at":null},' +
      '"relationships":{"customer":{"data":{"type":"customers","id":"1"}},' +
      '"interactionData":{"data":[{"type":"interactionData","id":"1"}]},' +
      '"messages":{"data":[{"type":"messages","id":"1"},{"type":"messages","id":"2"}]}}},' +
      '"included":[{"type":"interactionData","id":"1","attributes":{"name":"orderNumber","label":"orderNumber",' +
      '"data":"AB1234","created_at":"2021-04-04T04:25:34Z"}},' +
      '{"type":"messages","id":"1","attributes":{"sender":"bot","body":"Hi there! …","created_at":"2021-04-04T04:25:04Z"}},' +
      '{"type":"messages","id":"2","attributes":{"sender":"customer","body":"AB1234","created_at":"2021-04-04T04:25:34Z"}}]}',
  );
});

test('an ended interaction says when', () => {
  const body = buildInteractionBody({
    uuid,
    startedAt: at,
    updatedAt: at + 2,
    endedAt: at + 1.9,
    completedAt: at + 1,
    data: [],
    messages: [],
  });
  expect(JSON.parse(body)).toMatchObject({
    data: {
      attributes: {
        ended: true,
        ended_at: '2021-04-04T04:25:05Z',
        completed_at: '2021-04-04T04:25:05Z',
        start_url: 'about:blank',
      },
      relationships: { interactionData: { data: [] }, messages: { data: [] } },
    },
    included: [],
  });
});

test('all of 1,500 messages go along, in order', () => {
  const messages = Array.from({ length: 1500 }, (_, i) => ({
    sender: 'bot' as const,
    body: `m${i}`,
    at: at + i,
  }));
  const parsed = JSON.parse(
    buildInteractionBody({ uuid, startedAt: at, updatedAt: at, endedAt: null, data: [], messages }),
  ) as { included: { id: string; attributes: { body: string } }[] };
  expect(parsed.included.map((item) => [item.id, item.attributes.body])).toEqual(
    messages.map((message, i) => [String(i + 1), message.body]),
  );
});

test('no time makes it throw', () => {
  for (const startedAt of [Number.NaN, Number.POSITIVE_INFINITY, -1e300, 1e300]) {
    const body = buildInteractionBody({
      uuid,
      startedAt,
      updatedAt: startedAt,
      endedAt: startedAt,
      data: [],
      messages: [],
    });
    expect(body).toMatch(/"created_at":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"/);
  }
});

test('quick_ref: six digits, the same for the same uuid', () => {
  expect(quickRef(uuid)).toMatch(/^[1-9]\d{5}$/);
  expect(quickRef(uuid)).toBe(quickRef(uuid));
  expect(quickRef(`${uuid}x`)).not.toBe(quickRef(uuid));
});
