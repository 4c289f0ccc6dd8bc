import { appointmentDesk } from './appointmentDesk.ts';
import { appointmentTests } from './appointmentTests.ts';
import type { Example } from './example.ts';
import { end, goesTo, node, offers, posts, says, when } from './parts.ts';

const KEY = { 'X-Api-Key': '{{$env.CALENDAR_KEY}}' };

/** Finds a free time and books it; the front desk takes over in its opening hours, else calls back. */
export const appointment: Example = {
  id: 'appointment',
  name: 'Appointment',
  description: 'Finds a slot and books it',
  document: {
    format: 'parley.flow',
    version: 1,
    name: 'Appointment',
    description:
      'Finds a free time and books it; the front desk takes over in its opening hours, else calls back.',
    start: 'welcome',
    idleTimeoutMinutes: 15,
    nodes: [
      node(
        'welcome',
        'Welcome',
        [0, 0],
        [
          says('a1', 'Hello! What would you like to come in for?'),
          offers('a2', 'A fitting', 'A repair', 'Talk to a person'),
        ],
        {
          type: 'reply',
          saveAs: 'service',
          routes: [when('r1', 'wants a person', '$reply', 'contains', 'person', 'desk')],
          otherwise: 'day',
        },
      ),
      node('day', 'Which day', [372, 0], [says('a1', 'Which day suits you? For example 2026-11-24.')], {
        type: 'reply',
        saveAs: 'day',
        expect: {
          kind: 'date',
          retryMessage: 'I need a date for that, such as 2026-11-24 or 24 November 2026.',
          attempts: 3,
          onInvalid: 'desk',
        },
        routes: [],
        otherwise: 'check',
      }),
      node(
        'check',
        'Look for a time',
        [744, 0],
        [
          posts('w1', 'Free times', '{{$env.CALENDAR}}/slots', {
            headers: KEY,
            entries: { slot: '10:30' },
            returns: ['slot', 'nextDay'],
            onFailure: 'desk',
          }),
        ],
        {
          type: 'route',
          routes: [when('r1', 'a time is free', 'slot', 'is-set', '', 'offer')],
          otherwise: 'full',
        },
      ),
      node(
        'full',
        'Nothing free',
        [1116, 300],
        [says('a1', 'There is nothing free on {{day}}. The next free day is {{nextDay|hard to tell}}.')],
        goesTo('day'),
      ),
      node(
        'offer',
        'Offer it',
        [1116, 0],
        [
          says('a1', 'I have {{slot}} on {{day}} for you. Shall I book it?'),
          offers('a2', 'Yes, please', 'Another day', 'No, thank you'),
        ],
        {
          type: 'reply',
          routes: [
            when('r1', 'yes', '$reply', 'starts-with', 'yes', 'book'),
            when('r2', 'another day', '$reply', 'contains', 'another', 'day'),
            when('r3', 'no', '$reply', 'starts-with', 'no', 'goodbye'),
          ],
          otherwise: 'desk',
        },
      ),
      node(
        'book',
        'Book it',
        [1488, 0],
        [
          posts('w2', 'Book', '{{$env.CALENDAR}}/bookings', {
            headers: KEY,
            entries: { reference: 'FW-2091' },
            returns: ['reference'],
            onFailure: 'desk',
          }),
          says('a2', '{{service}} on {{day}} at {{slot}}: it is booked. Your reference is {{reference}}.'),
        ],
        end,
      ),
      ...appointmentDesk,
    ],
    notes: [
      {
        id: 'n1',
        text: 'Opening hours\nThe front desk opens from 9:00 to 17:30. Outside of that, Parley offers a call.',
        position: { x: 744, y: 680 },
        size: { width: 264, height: 80 },
      },
    ],
    tests: appointmentTests,
  },
};
