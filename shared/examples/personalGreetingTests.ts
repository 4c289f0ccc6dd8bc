import type { ConversationTest } from '../flow/conversationTest.ts';
import { answer } from './parts.ts';

const answers = (entries: Record<string, string>) => ({ w1: [{ status: 200, body: answer(entries) }] });
const ASKED = 'What can I do for you today?';

/** The tests of the greeting: known well, known, new, and not known at all. */
export const personalGreetingTests: ConversationTest[] = [
  {
    id: 't1',
    name: 'A gold customer',
    webhooks: 'recorded',
    steps: [
      { expect: { messages: ['Hello! What is your email address?'] } },
      { say: 'ada@example.org' },
      {
        expect: {
          messages: ['Welcome back, Ada! You come first here.', ASKED],
          data: { email: 'ada@example.org', tier: 'gold' },
          node: 'ask',
        },
      },
      { say: 'Talk to a person' },
      {
        expect: {
          messages: ['One moment, Ada: I am calling a colleague.'],
          node: 'person',
          ended: 'transferred',
        },
      },
    ],
    recordings: answers({ firstName: 'Ada', tier: 'gold', lastOrder: 'a walnut desk' }),
  },
  {
    id: 't2',
    name: 'A known customer, the address on the second try',
    webhooks: 'recorded',
    steps: [
      { say: 'Grace' },
      {
        expect: {
          messages: ['That is no email address. Please type it once more, such as ada@example.org.'],
          node: 'welcome',
        },
      },
      { say: 'grace@example.org' },
      {
        expect: {
          messages: ['Welcome back, Grace. How do you like your last order?', ASKED],
          suggestions: ['A question', 'Talk to a person'],
        },
      },
      { say: 'Do you sell lamps?' },
      {
        expect: {
          messages: ['Thank you, Grace. You have our answer by tomorrow.'],
          data: { topic: 'Do you sell lamps?' },
          ended: 'end',
        },
      },
    ],
    recordings: answers({ firstName: 'Grace' }),
  },
  {
    id: 't3',
    name: 'Somebody new',
    webhooks: 'recorded',
    steps: [
      { say: 'new@example.org' },
      {
        expect: {
          messages: ['Nice to meet you! I could not find new@example.org, so you must be new here.', ASKED],
        },
      },
      { say: 'A question' },
      {
        expect: { messages: ['Thank you, and see you soon. You have our answer by tomorrow.'], ended: 'end' },
      },
    ],
    recordings: { w1: [{ status: 204, body: '' }] },
  },
  {
    id: 't4',
    name: 'The CRM does not answer',
    webhooks: 'recorded',
    steps: [
      { say: 'ada@example.org' },
      { expect: { messages: ['I could not look you up, but I am glad to help.', ASKED], node: 'ask' } },
    ],
    recordings: { w1: [{ code: 'refused' }] },
  },
];
