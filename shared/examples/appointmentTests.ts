import type { ConversationTest } from '../flow/conversationTest.ts';
import { answer } from './parts.ts';

const free = { status: 200, body: answer({ slot: '10:30' }) };
const ASKED_DAY = 'Which day suits you? For example 2026-11-24.';
const CALLING = 'I am calling the front desk for you.';
const ASKED_NUMBER = 'Under which number can we call you?';

/** The tests of the appointment example: booked, another day, and each outcome of the hand-over. */
export const appointmentTests: ConversationTest[] = [
  {
    id: 't1',
    name: 'A fitting is booked',
    webhooks: 'recorded',
    steps: [
      { expect: { messages: ['Hello! What would you like to come in for?'] } },
      { say: 'A fitting' },
      { expect: { messages: [ASKED_DAY] } },
      { say: '2026-11-24' },
      {
        expect: {
          messages: ['I have 10:30 on 2026-11-24 for you. Shall I book it?'],
          suggestions: ['Yes, please', 'Another day', 'No, thank you'],
        },
      },
      { say: 'Yes, please' },
      {
        expect: {
          messages: ['A fitting on 2026-11-24 at 10:30: it is booked. Your reference is FW-2091.'],
          data: { service: 'A fitting', slot: '10:30', reference: 'FW-2091' },
          node: 'book',
          ended: 'end',
        },
      },
    ],
    recordings: { w1: [free], w2: [{ status: 200, body: answer({ reference: 'FW-2091' }) }] },
  },
  {
    id: 't2',
    name: 'Nothing free, then no date at all',
    webhooks: 'recorded',
    steps: [
      { say: 'A repair' },
      { say: '24.11.2026' },
      {
        expect: {
          messages: ['There is nothing free on 24.11.2026. The next free day is 2026-11-26.', ASKED_DAY],
          node: 'day',
        },
      },
      { say: 'whenever' },
      {
        expect: {
          messages: ['I need a date for that, such as 2026-11-24 or 24 November 2026.'],
          node: 'day',
        },
      },
    ],
    recordings: { w1: [{ status: 200, body: answer({ nextDay: '2026-11-26' }) }] },
  },
  {
    id: 't3',
    name: 'No, thank you',
    webhooks: 'recorded',
    steps: [
      { say: 'A repair' },
      { say: '24 November 2026' },
      { say: 'No, thank you' },
      { expect: { messages: ['All right. You are welcome any time.'], ended: 'end' } },
    ],
    recordings: { w1: [free] },
  },
  {
    id: 't4',
    name: 'The front desk takes over',
    webhooks: 'recorded',
    steps: [
      { say: 'Talk to a person', transfer: 'accepted' },
      { expect: { messages: [CALLING], node: 'desk', ended: 'transferred' } },
    ],
  },
  {
    id: 't5',
    name: 'Outside opening hours a call is arranged',
    webhooks: 'recorded',
    steps: [
      { say: 'Talk to a person', transfer: 'businessHours' },
      {
        expect: {
          messages: [
            CALLING,
            'The front desk is closed: it opens from 9:00 to 17:30. We can call you then.',
            ASKED_NUMBER,
          ],
          node: 'phone',
        },
      },
      { say: '+44 20 7946 0958' },
      {
        expect: {
          messages: ['Thank you. We call you under +44 20 7946 0958.'],
          data: { phone: '+44 20 7946 0958' },
          ended: 'end',
        },
      },
    ],
  },
  {
    id: 't6',
    name: 'The calendar is down and everybody is busy',
    webhooks: 'recorded',
    steps: [
      { say: 'A fitting' },
      { say: '2026-11-24', transfer: 'queueCap' },
      {
        expect: { messages: [CALLING, 'Everybody is busy just now. Shall we call you back?'], node: 'busy' },
      },
      { say: 'I will wait', transfer: 'noUsers' },
      { expect: { messages: [CALLING, 'Everybody is busy just now. Shall we call you back?'] } },
      { say: 'No' },
      { expect: { messages: ['All right. You are welcome any time.'], ended: 'end' } },
    ],
    recordings: { w1: [{ status: 503, body: '' }] },
  },
];
