import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from '../hosts.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { ExportPage } from '../pages/exportPage.ts';
import { flowFile, LibraryPage } from '../pages/libraryPage.ts';

test('flows are made, renamed, copied, found, deleted and brought back', async ({ parley: { page } }) => {
  const library = new LibraryPage(page);
  await library.newFlow();
  await library.open();
  await expect(library.cards).toHaveCount(1);
  await library.rename('New flow', 'Parcels');
  await library.chooseOf('Parcels', 'Duplicate');
  await expect(library.cards).toHaveCount(2);
  await library.rename('Parcels 2', 'Returns');
  await library.import([flowFile('helpDesk'), flowFile('lookUp')]);
  await expect(library.cards).toHaveCount(4);

  await test.step('search finds words that the bot says', async () => {
    await library.search('How many parcels');
    await expect(library.cards).toHaveCount(1);
    await expect(library.card('Help desk')).toBeVisible();
    await library.search('no such words');
    await expect(page.getByText('Nothing found for “no such words”')).toBeVisible();
    await page.getByRole('button', { name: 'Clear the search' }).first().click();
    await expect(library.cards).toHaveCount(4);
  });

  await test.step('Undo brings a deleted flow back', async () => {
    await library.chooseOf('Returns', 'Delete');
    await expect(library.card('Returns')).toBeHidden();
    await library
      .message(/^Deleted “Returns”/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await expect(library.card('Returns')).toBeVisible();
  });

  await test.step('so does Recently deleted', async () => {
    await library.chooseOf('Returns', 'Delete');
    await expect(library.cards).toHaveCount(3);
    await library.openDeleted();
    await library.restore('Returns');
    await library.open();
    await expect(library.cards).toHaveCount(4);
    await library.card('Returns').click();
    await expect(new EditorPage(page).canvas).toBeVisible();
  });
});

test('what is exported for sharing comes in again, by file and by paste, with the same bytes', async ({
  parley,
}) => {
  const { page } = parley;
  const library = new LibraryPage(page);
  await library.startFrom('Appointment');
  const saved = await new ExportPage(page).saveSharing(parley);
  expect(saved.name).toBe('appointment.parley.json');
  await library.open();

  const same = async () => {
    await expect(library.cards).toHaveCount(1);
    const exported = await parley.cli(['export', 'Appointment', '--for', 'sharing']);
    expect(exported, exported.stderr).toMatchObject({ code: 0, stdout: saved.text });
  };
  await same();
  await library.chooseOf('Appointment', 'Delete');
  await expect(library.cards).toHaveCount(0);
  const file = join(parley.dataDir, saved.name);
  await writeFile(file, saved.text);
  await library.import(file);
  await same();
  await library.chooseOf('Appointment', 'Delete');
  await expect(library.cards).toHaveCount(0);
  await library.paste(saved.text);
  await same();

  await library.paste(saved.text);
  await expect(library.report('Imported “Appointment 2”')).toContainText(
    'There is already a flow named “Appointment”',
  );
  await expect(library.cards).toHaveCount(2);
});
