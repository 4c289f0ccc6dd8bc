import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { CLI } from '../hosts/browserHost.ts';
import { startProgram } from '../hosts/program.ts';
import { appReady } from '../hosts/runningHost.ts';
import { test } from '../hosts.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { InspectorPage } from '../pages/inspectorPage.ts';
import { flowFile, LibraryPage } from '../pages/libraryPage.ts';

/** The text of a good flow with something replaced. */
async function spoilt(replace: string | RegExp, by: string): Promise<string> {
  const text = await readFile(flowFile('threeNodes'), 'utf8');
  const changed = text.replace(replace, by);
  expect(changed).not.toBe(text);
  return changed;
}

test('what is no flow is refused with its reasons, and the library stays as it was', async ({ parley }) => {
  const { page, dataDir } = parley;
  const library = new LibraryPage(page);
  await library.import(flowFile('threeNodes'));
  await expect(library.cards).toHaveCount(1);
  const random = Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 197) % 256));

  for (const [name, content, ...words] of [
    ['cut.json', await spoilt(/"nodes"[\s\S]*/, ''), /Not JSON: .+ \(line 6 column 3\)/],
    ['other.json', await spoilt('parley.flow', 'other.flow'), 'format', 'got "other.flow"'],
    [
      'newer.json',
      await spoilt('"version": 1', '"version": 2'),
      'version',
      /made by a newer Parley/i,
      'Update Parley',
    ],
    [
      'key.json',
      await spoilt('"text": "First."', '"txt": "First."'),
      "did you mean 'text'?",
      'nodes[0].actions[0].txt',
    ],
    ['twice.json', await spoilt('"id": "two"', '"id": "one"'), 'nodes[1].id', /the id 'one' stands twice/i],
    [
      'dangling.json',
      await spoilt('"to": "three"', '"to": "four"'),
      'nodes[1].exit.to',
      /there is no node 'four'/i,
    ],
    ['empty.json', '', /file is empty/i],
    ['photo.json', random, 'This is no text file'],
    ['latin.json', Buffer.from('{"name":"Straße"}', 'latin1'), 'The file is not UTF-8 text'],
  ] satisfies [string, string | Buffer, ...(string | RegExp)[]][]) {
    await test.step(name, async () => {
      await library.import({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
      for (const word of words) await expect(library.report(name)).toContainText(word);
    });
  }
  await test.step('pasted text', async () => {
    await library.paste('Hello there');
    await expect(library.report('Pasted text')).toContainText('Not JSON');
  });
  await test.step('a report goes when it was read', async () => {
    await library.report('empty.json').getByRole('button', { name: 'Dismiss' }).click();
    await expect(library.report('empty.json')).toBeHidden();
  });

  await expect(library.cards).toHaveCount(1);
  const listed = await parley.cli(['flows', '--json']);
  expect(JSON.parse(listed.stdout)).toMatchObject([{ name: 'Three nodes' }]);
  const exported = await parley.cli(['export', 'Three nodes', '--for', 'sharing']);
  await writeFile(join(dataDir, 'again.json'), exported.stdout);
  const valid = await parley.cli(['validate', join(dataDir, 'again.json')]);
  expect(valid, valid.stderr).toMatchObject({ code: 0 });
});

test('a file of 50 MB is refused without harm', async ({ parley: { page, dataDir } }) => {
  const library = new LibraryPage(page);
  const file = join(dataDir, 'huge.json');
  await writeFile(file, await spoilt('First.', 'x'.repeat(50 * 1024 * 1024)));
  await library.import(file);
  // 50 MB through a socket and a parser take their time on a machine that does other things, too.
  await expect(library.report('huge.json')).toContainText('nodes[0].actions[0].text', { timeout: 40_000 });
  await expect(library.report('huge.json')).toContainText('at most 4000 characters');
  await library.newFlow();
  await new EditorPage(page).saved();
});

test('a file over 100 MB is not even read', async ({ parley: { page, dataDir } }) => {
  const library = new LibraryPage(page);
  const file = join(dataDir, 'huge.json');
  await writeFile(file, Buffer.alloc(101 * 1024 * 1024, ' '));
  await library.import(file);
  await expect(library.report('huge.json')).toContainText('The file has 101 MB, and a flow at most 100 MB');
});

test('a flow whose address leads nowhere: said, with the way back', async ({ parley: { page } }) => {
  const library = new LibraryPage(page);
  await page.evaluate(() => {
    location.hash = '#/flow/fnothing';
  });
  await expect(page.getByText('This flow is not here any more')).toBeVisible();
  await page.getByRole('button', { name: 'Go to the library' }).click();
  await expect(page.getByRole('heading', { name: 'Draw your first conversation' })).toBeVisible();
  await library.newFlow();
  await new InspectorPage(page).fill('Flow name', 'Works');
});

test('a flow deleted by another Parley while it is open: restored, or kept as a new one', async ({
  parley,
  openBrowser,
}) => {
  const { page, dataDir } = parley;
  const library = new LibraryPage(page);
  const editor = new EditorPage(page);
  const inspector = new InspectorPage(page);
  await library.importAndOpen('threeNodes');
  await editor.saved();

  const other = startProgram(process.execPath, [CLI, 'serve', '--data-dir', dataDir]);
  const [address] = await other.says(/http:\S+/);
  const elsewhere = await (await openBrowser()).newPage();
  await elsewhere.goto(address);
  await appReady(elsewhere);
  const otherLibrary = new LibraryPage(elsewhere);

  await test.step('restored, with the edit that found out', async () => {
    await otherLibrary.chooseOf('Three nodes', 'Delete');
    await expect(otherLibrary.cards).toHaveCount(0);
    await editor.select('Two');
    await inspector.fill('Message', 'Typed into a deleted flow.');
    await expect(editor.deletedElsewhere).toBeVisible();
    await editor.deletedElsewhere.getByRole('button', { name: 'Restore' }).click();
    await expect(editor.deletedElsewhere).toBeHidden();
    await editor.saved();
    const exported = await parley.cli(['export', 'Three nodes', '--for', 'sharing']);
    expect(exported.stdout).toContain('Typed into a deleted flow.');
  });
  await test.step('kept as a new flow, the deleted one stays deleted', async () => {
    await elsewhere.reload();
    await otherLibrary.chooseOf('Three nodes', 'Delete');
    await expect(otherLibrary.cards).toHaveCount(0);
    await inspector.fill('Message', 'And again.');
    await editor.deletedElsewhere.getByRole('button', { name: 'Keep as a new flow' }).click();
    await expect(editor.deletedElsewhere).toBeHidden();
    await editor.select('Two');
    await expect(inspector.field('Message')).toHaveValue('And again.');
    await editor.saved();
    await elsewhere.reload();
    await expect(otherLibrary.cards).toHaveCount(1);
    await otherLibrary.openDeleted();
    await expect(elsewhere.getByRole('main').getByRole('article')).toHaveCount(1);
  });
  await elsewhere.close();
  other.child.kill('SIGTERM');
  expect(await other.ended).toMatchObject({ code: 0, stderr: '' });
});
