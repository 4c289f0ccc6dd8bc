import { expect } from '@playwright/test';
import { type Endpoint, type Handler, sendJson, startEndpoint } from '../endpoints/endpoint.ts';
import { startScenario } from '../endpoints/startScenario.ts';
import { type Parley, test } from '../hosts.ts';
import { ChatPage } from '../pages/chatPage.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { EnvironmentsPage } from '../pages/environmentsPage.ts';
import { InspectorPage } from '../pages/inspectorPage.ts';
import { LibraryPage } from '../pages/libraryPage.ts';

const KEY = 'look-up-key-51c0ffee77';
const SORRY = 'I can not look that up now.';

test('a reply of the wrong kind, a pause that is skipped, and each end of a hand-over', async ({
  parley: { page },
}) => {
  const chat = new ChatPage(page);
  await new LibraryPage(page).importAndOpen('helpDesk');
  await chat.open();

  await test.step('asked again, then accepted', async () => {
    await chat.sees('How many parcels?');
    await chat.say('many');
    await chat.sees(/^Not accepted: a number is expected/);
    await chat.sees('Please type a number.');
    await chat.say('3');
    await chat.sees('Let me count 3.');
  });
  await test.step('the pause is skipped', async () => {
    await expect(chat.typing).toBeVisible();
    await expect(chat.log.getByText('All there.')).toBeHidden();
    await chat.skipTyping();
    await chat.sees('All there.');
    await expect(chat.typing).toBeHidden();
  });
  await test.step('nobody is there: the bot goes on', async () => {
    await chat.outcomes.getByRole('button', { name: 'Nobody is there' }).click();
    await chat.sees('Nobody is there, we call you back.');
    await chat.sees('The conversation has ended');
    await expect(new EditorPage(page).node('Call back')).toHaveAccessibleName(/Ended here/);
  });
  await test.step('accepted: the bot’s part ends', async () => {
    await chat.restart();
    await expect(chat.log.getByText('All there.')).toBeHidden();
    await chat.say('4');
    await chat.skipTyping();
    await chat.outcomes.getByRole('button', { name: 'Accepted' }).click();
    await chat.sees('Handed over: the bot’s part has ended');
    await expect(chat.outcomes).toBeHidden();
  });
  await test.step('wrong too often', async () => {
    await chat.restart();
    await expect(chat.log.getByText('Let me count 4.')).toBeHidden();
    await chat.say('some');
    await chat.sees('Please type a number.');
    await chat.say('a few');
    await chat.sees('Let us try that another time.');
  });
});

test('what is said while a webhook runs waits its turn; the key is shown nowhere', async ({ parley }) => {
  const { page } = parley;
  const held = holding();
  const endpoint = await startEndpoint(held.handler);
  const chat = await talk(parley, endpoint);
  await chat.say('the keys');
  await held.arrived;
  await chat.say('nothing else');
  await chat.sees('Said as soon as the bot is done');
  held.answer([{ name: 'place', data: 'the drawer' }]);
  await chat.sees('the keys is in the drawer. Anything else?');
  await chat.sees('Noted: nothing else. Goodbye!');
  await expect(chat.log.getByText('Said as soon as the bot is done')).toBeHidden();
  expect(endpoint.requests).toHaveLength(1);
  expect(endpoint.requests[0]?.headers['x-api-key']).toBe(KEY);

  const editor = new EditorPage(page);
  await editor.openDrawer('Requests');
  await expect(editor.drawer.getByText('X-Api-Key')).toBeVisible();
  expect(await page.content()).not.toContain(KEY);
  await editor.openDrawer('Data');
  await expect(editor.drawer.getByText('the drawer').first()).toBeVisible();
  expect(await page.content()).not.toContain(KEY);
  await endpoint.close();
});

test('a webhook that takes too long says so, and leads to its time-out', async ({ parley }) => {
  const { page } = parley;
  const endpoint = await startScenario('neverAnswers');
  const inspector = new InspectorPage(page);
  const chat = await talk(parley, endpoint, async () => {
    await new EditorPage(page).select('Find it');
    await inspector.number('Timeout').fill('0.4');
  });
  await chat.say('the keys');
  await chat.sees(/no answer within 400 ms|no answer within 0\.4 s/);
  await chat.sees(SORRY);
  await chat.log.getByRole('button', { name: 'Change the time-out' }).click();
  await expect(inspector.number('Timeout')).toBeFocused();
  await endpoint.close();
});

test('a conversation goes on after a restart of the host', async ({ parley }) => {
  const endpoint = await startEndpoint((_request, response) =>
    sendJson(response, 200, [{ name: 'place', data: 'the hall' }]),
  );
  let chat = await talk(parley, endpoint);
  await chat.say('the keys');
  await chat.sees('the keys is in the hall. Anything else?');
  await parley.restart();
  chat = await reopen(parley);
  await chat.sees('What do you look for?');
  await chat.sees('the keys is in the hall. Anything else?');
  await chat.say('no');
  await chat.sees('Noted: no. Goodbye!');
  expect(endpoint.requests).toHaveLength(1);
  await endpoint.close();
});

test('a webhook that the host did not live to see answered counts as stopped', async ({ parley }) => {
  const held = holding();
  const endpoint = await startEndpoint(held.handler);
  let chat = await talk(parley, endpoint);
  await chat.say('the keys');
  await held.arrived;
  await parley.kill();
  await parley.restart();
  chat = await reopen(parley);
  await chat.sees(/The request was stopped/);
  await chat.sees(SORRY);
  await chat.say('no matter');
  await chat.sees('Noted: no matter. Goodbye!');
  expect(endpoint.requests).toHaveLength(1);
  await endpoint.close();
});

/** Brings the look-up flow in, with an environment for this endpoint, and begins a live conversation. */
async function talk({ page }: Parley, endpoint: Endpoint, prepare = async () => {}): Promise<ChatPage> {
  const environments = new EnvironmentsPage(page);
  const library = new LibraryPage(page);
  const chat = new ChatPage(page);
  await environments.open();
  await environments.create('Desk', [
    { name: 'API', value: endpoint.url },
    { name: 'API_KEY', value: KEY, secret: true },
  ]);
  await library.open();
  await library.importAndOpen('lookUp');
  await new EditorPage(page).chooseEnvironment('Desk');
  await prepare();
  await chat.open();
  await chat.mode('Live');
  await chat.sees('What do you look for?');
  return chat;
}

async function reopen({ page }: Parley): Promise<ChatPage> {
  const chat = new ChatPage(page);
  await new LibraryPage(page).openFlow('Look-up');
  await chat.open();
  return chat;
}

/** An endpoint that keeps its first request waiting until it is told what to answer. */
function holding(): { handler: Handler; arrived: Promise<void>; answer(entries: unknown): void } {
  let arrive = () => {};
  let answer = (_entries: unknown) => {};
  const arrived = new Promise<void>((done) => {
    arrive = done;
  });
  const answered = new Promise<unknown>((done) => {
    answer = done;
  });
  return {
    arrived,
    answer: (entries) => answer(entries),
    async handler(_request, response) {
      arrive();
      sendJson(response, 200, await answered);
    },
  };
}
