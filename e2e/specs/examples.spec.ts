import { expect } from '@playwright/test';
import { test } from '../hosts.ts';
import { ChatPage } from '../pages/chatPage.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { LibraryPage } from '../pages/libraryPage.ts';

// Without an environment the webhooks' URLs have no host: whatever is answered comes from the samples.

const EXAMPLES = [
  {
    name: 'Order tracking',
    says: ['AB1234'],
    hears: [/What is your order number\?$/, /AB1234 is on its way\.$/, 'Expect it on Tuesday, 24 November.'],
    webhooks: 1,
    node: 'On its way',
  },
  {
    name: 'Personal greeting',
    says: ['ada@example.org', 'A question'],
    hears: [
      'Hello! What is your email address?',
      'Welcome back, Ada! You come first here.',
      'What can I do for you today?',
      'Thank you, Ada. You have our answer by tomorrow.',
    ],
    webhooks: 1,
    node: 'Noted',
  },
  {
    name: 'Appointment',
    says: ['A repair', '2026-11-24', 'Yes, please'],
    hears: [
      'Which day suits you? For example 2026-11-24.',
      'I have 10:30 on 2026-11-24 for you. Shall I book it?',
      'A repair on 2026-11-24 at 10:30: it is booked. Your reference is FW-2091.',
    ],
    webhooks: 2,
    node: 'Book it',
  },
];

for (const { name, says, hears, webhooks, node } of EXAMPLES) {
  test(`the example “${name}” runs to its end on sample answers`, async ({ parley }) => {
    const { page } = parley;
    const chat = new ChatPage(page);
    const editor = new EditorPage(page);
    await new LibraryPage(page).startFrom(name);
    await chat.open();
    await chat.mode('Sample');
    for (const text of says) await chat.say(text);
    await chat.sees('The conversation has ended');
    for (const words of hears) await chat.sees(words);
    await expect(editor.node(node)).toHaveAccessibleName(/Ended here/);
    await editor.openDrawer('Requests');
    await expect(editor.requests).toHaveCount(webhooks);
    for (const request of await editor.requests.all()) {
      await request.click();
      await expect(editor.drawer.getByText('Answered by the sample: nothing was sent')).toBeVisible();
    }
  });
}
