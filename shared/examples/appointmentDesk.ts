import type { FlowNode } from '../flow/document.ts';
import { end, node, offers, says, when } from './parts.ts';

/** The part of the appointment example that hands over to the front desk, and what happens when nobody can take over. */
export const appointmentDesk: FlowNode[] = [
  node('goodbye', 'Goodbye', [1488, 240], [says('a1', 'All right. You are welcome any time.')], end),
  node('desk', 'Talk to a person', [744, 460], [says('a1', 'I am calling the front desk for you.')], {
    type: 'transfer',
    queue: 'Front desk',
    unavailable: { businessHours: 'closed', queueCap: 'busy', noUsers: 'busy' },
  }),
  node(
    'closed',
    'Closed now',
    [1116, 460],
    [says('a1', 'The front desk is closed: it opens from 9:00 to 17:30. We can call you then.')],
    { type: 'goto', to: 'phone' },
  ),
  node(
    'busy',
    'All are busy',
    [1116, 620],
    [
      says('a1', 'Everybody is busy just now. Shall we call you back?'),
      offers('a2', 'Yes, please', 'I will wait', 'No'),
    ],
    {
      type: 'reply',
      routes: [
        when('r1', 'waits', '$reply', 'contains', 'wait', 'desk'),
        when('r2', 'no', '$reply', 'starts-with', 'no', 'goodbye'),
      ],
      otherwise: 'phone',
    },
  ),
  node('phone', 'Ask for a number', [1488, 460], [says('a1', 'Under which number can we call you?')], {
    type: 'reply',
    saveAs: 'phone',
    expect: {
      kind: 'phone',
      retryMessage: 'That is no telephone number. Please type it once more, such as +44 20 7946 0958.',
      attempts: 3,
      onInvalid: 'goodbye',
    },
    routes: [],
    otherwise: 'callback',
  }),
  node('callback', 'Call back', [1860, 460], [says('a1', 'Thank you. We call you under {{phone}}.')], end),
];
