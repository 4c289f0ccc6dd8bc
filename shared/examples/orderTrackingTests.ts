import type { ConversationTest } from '../flow/conversationTest.ts';
import { answer } from './parts.ts';

const ASKED = 'Hi Ada! What is your order number?';
const answers = (entries: Record<string, string>) => ({ w1: [{ status: 200, body: answer(entries) }] });

/** The tests of the order tracking example: every status, and how a number may be told. */
export const orderTrackingTests: ConversationTest[] = [
  {
    id: 't1',
    name: 'A shipped order',
    data: { fullname: 'Ada' },
    webhooks: 'recorded',
    steps: [
      { expect: { messages: [ASKED], suggestions: ["I don't have it", 'Talk to a person'] } },
      { say: 'AB1234' },
      {
        expect: {
          messages: ['Good news, Ada: AB1234 is on its way.', 'Expect it on Tuesday, 24 November.'],
          data: { status: 'SHIPPED', eta: 'Tuesday, 24 November' },
          node: 'shipped',
          ended: 'end',
        },
      },
    ],
    recordings: answers({ status: 'SHIPPED', eta: 'Tuesday, 24 November' }),
  },
  {
    id: 't2',
    name: 'A delivered order',
    data: { fullname: 'Ada' },
    webhooks: 'recorded',
    steps: [
      { expect: { messages: [ASKED] } },
      { say: 'AB1234' },
      {
        expect: {
          messages: ['It was delivered on Friday, 20 November. Did you get it?'],
          data: { status: 'DELIVERED' },
          node: 'delivered',
        },
      },
      { say: 'Yes, thank you' },
      { expect: { messages: ['Enjoy it!'], ended: 'end' } },
    ],
    recordings: answers({ status: 'DELIVERED', deliveredAt: 'Friday, 20 November' }),
  },
  {
    id: 't3',
    name: 'An unknown order',
    data: { fullname: 'Ada' },
    webhooks: 'recorded',
    steps: [
      { say: 'ZZ9999' },
      {
        expect: {
          messages: ["I can't find ZZ9999. Please write to help@fernwood.example."],
          node: 'unknown',
          ended: 'end',
        },
      },
    ],
    recordings: answers({ status: 'UNKNOWN' }),
  },
  {
    id: 't4',
    name: 'A number in small letters',
    webhooks: 'recorded',
    steps: [
      { expect: { messages: ['Hi there! What is your order number?'] } },
      { say: 'ab1234' },
      {
        expect: {
          messages: ['Good news, dear customer: ab1234 is on its way.', 'Expect it on one of the next days.'],
          node: 'shipped',
        },
      },
    ],
    recordings: answers({ status: 'shipped' }),
  },
  {
    id: 't5',
    name: 'The number on the second try, the order system down',
    data: { fullname: 'Ada' },
    webhooks: 'recorded',
    steps: [
      { say: "I don't have it" },
      {
        expect: {
          messages: ['It is in your confirmation email: two letters, then digits.'],
          node: 'find',
        },
      },
      { say: 'AB1234' },
      {
        expect: {
          messages: ['I would rather leave this to a person. A colleague takes over.'],
          data: { orderNumber: 'AB1234' },
          node: 'person',
          ended: 'transferred',
        },
      },
    ],
    recordings: { w1: [{ code: 'timeout' }] },
  },
];
