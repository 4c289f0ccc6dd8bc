import type { Example } from './example.ts';
import { end, goesTo, node, offers, posts, says, when } from './parts.ts';
import { personalGreetingTests } from './personalGreetingTests.ts';

/** Looks a customer up in a CRM by email and greets by what is known. */
export const personalGreeting: Example = {
  id: 'personal-greeting',
  name: 'Personal greeting',
  description: 'Greets by CRM data',
  document: {
    format: 'parley.flow',
    version: 1,
    name: 'Personal greeting',
    description: 'Looks a customer up in a CRM by email and greets by what is known.',
    start: 'welcome',
    idleTimeoutMinutes: 10,
    nodes: [
      node('welcome', 'Welcome', [0, 0], [says('a1', 'Hello! What is your email address?')], {
        type: 'reply',
        saveAs: 'email',
        expect: {
          kind: 'email',
          retryMessage: 'That is no email address. Please type it once more, such as ada@example.org.',
          attempts: 2,
          onInvalid: 'guest',
        },
        routes: [],
        otherwise: 'find',
      }),
      node(
        'find',
        'Look the customer up',
        [372, 0],
        [
          posts('w1', 'Find customer', '{{$env.CRM}}/customers/find', {
            headers: { Authorization: 'Bearer {{$env.CRM_TOKEN}}' },
            entries: { firstName: 'Ada', tier: 'gold', lastOrder: 'a walnut desk' },
            returns: ['firstName', 'tier', 'lastOrder'],
            onFailure: 'guest',
          }),
        ],
        {
          type: 'route',
          routes: [
            when('r1', 'gold customer', 'tier', 'is', 'gold', 'gold'),
            when('r2', 'known customer', 'firstName', 'is-set', '', 'known'),
          ],
          otherwise: 'newcomer',
        },
      ),
      node(
        'gold',
        'Gold customer',
        [744, -140],
        [says('a1', 'Welcome back, {{firstName|dear customer}}! You come first here.')],
        goesTo('ask'),
      ),
      node(
        'known',
        'Known customer',
        [744, 20],
        [says('a1', 'Welcome back, {{firstName}}. How do you like {{lastOrder|your last order}}?')],
        goesTo('ask'),
      ),
      node(
        'newcomer',
        'Newcomer',
        [744, 180],
        [says('a1', 'Nice to meet you! I could not find {{email}}, so you must be new here.')],
        goesTo('ask'),
      ),
      node(
        'guest',
        'Guest',
        [744, 340],
        [says('a1', 'I could not look you up, but I am glad to help.')],
        goesTo('ask'),
      ),
      node(
        'ask',
        'What it is about',
        [1116, 20],
        [says('a1', 'What can I do for you today?'), offers('a2', 'A question', 'Talk to a person')],
        {
          type: 'reply',
          saveAs: 'topic',
          routes: [when('r1', 'wants a person', '$reply', 'contains', 'person', 'person')],
          otherwise: 'noted',
        },
      ),
      node(
        'noted',
        'Noted',
        [1488, 140],
        [says('a1', 'Thank you, {{firstName|and see you soon}}. You have our answer by tomorrow.')],
        end,
      ),
      node(
        'person',
        'Talk to a person',
        [1488, -20],
        [says('a1', 'One moment, {{firstName|please}}: I am calling a colleague.')],
        { type: 'transfer', queue: 'Customer care' },
      ),
    ],
    notes: [
      {
        id: 'n1',
        text: 'Works without the CRM\nWhen it does not answer, everybody is greeted as a guest.',
        position: { x: 372, y: 220 },
        size: { width: 264, height: 80 },
      },
    ],
    tests: personalGreetingTests,
  },
};
