import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { type Endpoint, startEndpoint } from '../endpoints/endpoint.ts';
import { ORDER_API_KEY, orderTracking } from '../endpoints/orderTracking.ts';
import { type Parley, test } from '../hosts.ts';
import { ChatPage } from '../pages/chatPage.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { EnvironmentsPage } from '../pages/environmentsPage.ts';
import { ExportPage } from '../pages/exportPage.ts';
import { InspectorPage } from '../pages/inspectorPage.ts';
import { LibraryPage } from '../pages/libraryPage.ts';

test.setTimeout(180_000);

let endpoint: Endpoint;
test.beforeEach(async () => {
  endpoint = await startEndpoint(orderTracking);
});
test.afterEach(() => endpoint.close());

const ASK = 'Hi! What is your order number?';
const SHIPPED = 'Good news: AB1234 is on its way. Expect it on Tuesday, 14 May.';
const DELIVERED = 'CD5678 was delivered.';
const SORRY = 'I would rather leave this to a person.';

test('a new user builds the order-tracking bot, talks to it, and ships it', async ({ parley }) => {
  await test.step('an environment with a secret key', async () => {
    const environments = new EnvironmentsPage(parley.page);
    await environments.open();
    await environments.create('Shop', [
      { name: 'API', value: endpoint.url },
      { name: 'API_KEY', value: ORDER_API_KEY, secret: true },
    ]);
  });

  await test.step('the flow, from blank, by mouse and keyboard', () => draw(parley));

  await test.step('a shipped order: the exact request arrives', async () => {
    const chat = new ChatPage(parley.page);
    await new EditorPage(parley.page).chooseEnvironment('Shop');
    await chat.open();
    await chat.mode('Live');
    await chat.sees(ASK);
    await chat.say('AB1234');
    await chat.sees(SHIPPED);
    expect(endpoint.requests).toHaveLength(1);
    expectExactRequest(endpoint.requests[0]);
    await expect(new EditorPage(parley.page).node('On its way')).toHaveAccessibleName(/Ended here/);
  });

  await test.step('a delivered order, and an endpoint that fails', async () => {
    const chat = new ChatPage(parley.page);
    await chat.restart();
    await chat.sees(ASK);
    await chat.say('CD5678');
    await chat.sees(DELIVERED);
    await chat.restart();
    await expect(chat.log.getByText(DELIVERED)).toBeHidden();
    await chat.say('EF0000');
    await chat.sees(SORRY);
    await chat.sees(/500/);
    // One retry: 500 is not among the codes that are tried again.
    expect(endpoint.requests).toHaveLength(3);
  });

  await test.step('the requests are kept, the key is not', async () => {
    const editor = new EditorPage(parley.page);
    await editor.openDrawer('Requests');
    const requests = parley.page.getByRole('region', { name: 'Drawer' });
    await expect(requests.getByText('/orders/track').first()).toBeVisible();
    await expect(requests.getByText('500').first()).toBeVisible();
    await expect(parley.page.locator('body')).not.toContainText(ORDER_API_KEY);
  });

  await test.step('all is there after a restart of the host', async () => {
    await parley.restart();
    const { page } = parley;
    const editor = new EditorPage(page);
    const library = new LibraryPage(page);
    await library.card('Order tracking').click();
    // The view comes back where the last run had led it.
    await editor.fit();
    for (const label of ['Welcome', 'Look the order up', 'On its way', 'Delivered', 'Sorry']) {
      await expect(editor.node(label)).toBeVisible();
    }
    await expect(editor.toolbar.getByRole('button', { name: /^Undo/ })).toBeEnabled();
    await expect(editor.toolbar.getByRole('combobox', { name: 'Environment: Shop' })).toBeVisible();
  });

  await test.step('export for production; the command line says the same words', async () => {
    const exporting = new ExportPage(parley.page);
    const saved = await exporting.saveProduction(parley);
    const file = join(parley.dataDir, 'order-tracking.json');
    await writeFile(file, saved.text);
    expect(saved.text).not.toContain(ORDER_API_KEY);
    expect(JSON.parse(saved.text).requires).toEqual({ env: ['API', 'API_KEY'] });

    const valid = await parley.cli(['validate', file, '--for', 'production']);
    expect(valid, valid.stderr).toMatchObject({ code: 0 });

    const env = join(parley.dataDir, 'env.json');
    await writeFile(env, JSON.stringify({ API: endpoint.url, API_KEY: { secret: ORDER_API_KEY } }));
    for (const [order, words] of [
      ['AB1234', SHIPPED],
      ['CD5678', DELIVERED],
      ['EF0000', SORRY],
    ] as const) {
      const talk = await parley.cli(['chat', file, '--env', env, '--say', order]);
      expect(talk, talk.stderr).toMatchObject({ code: 0 });
      expect(talk.stdout).toContain(ASK);
      expect(talk.stdout).toContain(words);
      expect(talk.stdout + talk.stderr).not.toContain(ORDER_API_KEY);
    }
  });

  await test.step('the key is in no file of the data folder', async () => {
    await parley.stop();
    const { readdir } = await import('node:fs/promises');
    for (const name of await readdir(parley.dataDir)) {
      if (name === 'env.json') continue;
      const bytes = await readFile(join(parley.dataDir, name)).catch(() => Buffer.alloc(0));
      expect(bytes.includes(ORDER_API_KEY), `${name} holds the key`).toBe(false);
    }
  });
});

/** Draws the whole bot: two nodes by dragging, three with N, connected in the inspector. */
async function draw(parley: Parley): Promise<void> {
  const { page } = parley;
  const library = new LibraryPage(page);
  const editor = new EditorPage(page);
  const inspector = new InspectorPage(page);
  await library.open();
  await library.newFlow();
  await inspector.fill('Flow name', 'Order tracking');

  await editor.select('Welcome');
  await inspector.fill('Message', ASK);
  await inspector.name('Save reply as', 'orderNumber');

  await editor.dragToNewNode('Welcome', 'otherwise', { x: 760, y: 120 }, 'Look the order up');
  await inspector.deleteAction('Message');
  await inspector.addAction('Webhook');
  await inspector.fill('URL', '{{$env.API}}/orders/track');
  await inspector.name('Header name 1', 'X-Api-Key');
  await inspector.fill('Header value 1', '{{$env.API_KEY}}');
  await inspector.choose('Exit type', /first route/);
  await inspector.addRoute(1, 'status', 'is', 'SHIPPED');
  await inspector.addRoute(2, 'status', 'is', 'DELIVERED');

  for (const [label, message] of [
    ['On its way', 'Good news: {{orderNumber}} is on its way. Expect it on {{eta}}.'],
    ['Delivered', '{{orderNumber}} was delivered.'],
    ['Sorry', SORRY],
  ] as const) {
    await editor.addNode(label);
    await inspector.fill('Message', message);
    await inspector.choose('Exit type', /^End/);
  }

  await editor.fit();
  await editor.select('Look the order up');
  await inspector.choose('Target of route 1', /On its way/);
  await inspector.choose('Target of route 2', /Delivered/);
  await inspector.choose('Target of otherwise', /Sorry/);
  await inspector.choose('On failure', /Sorry/);
  await editor.saved();
  await expect(editor.toolbar.getByRole('button', { name: 'No problems' })).toBeVisible();
}

/** The POST of fulfillment.md, as the server received it. */
function expectExactRequest(request: Endpoint['requests'][number] | undefined): void {
  if (!request) throw new Error('nothing arrived');
  expect(request.method).toBe('POST');
  expect(request.url).toBe('/orders/track');
  expect(request.headers).toMatchObject({
    'content-type': 'application/json',
    accept: 'application/json',
    'user-agent': expect.stringMatching(/^Parley\/\d/),
    'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
    'x-api-key': ORDER_API_KEY,
  });
  const body = JSON.parse(request.body);
  const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(body.data).toMatchObject({
    type: 'interactions',
    id: '1',
    attributes: {
      channel: 'Web',
      chat: true,
      ended: false,
      ended_at: null,
      created_at: time,
      updated_at: time,
    },
    relationships: {
      interactionData: { data: [{ type: 'interactionData', id: '1' }] },
      messages: {
        data: [
          { type: 'messages', id: '1' },
          { type: 'messages', id: '2' },
        ],
      },
    },
  });
  expect(body.included).toEqual([
    {
      type: 'interactionData',
      id: '1',
      attributes: { name: 'orderNumber', label: 'orderNumber', data: 'AB1234', created_at: time },
    },
    { type: 'messages', id: '1', attributes: { sender: 'bot', body: ASK, created_at: time } },
    { type: 'messages', id: '2', attributes: { sender: 'customer', body: 'AB1234', created_at: time } },
  ]);
}
