import { expect } from '@playwright/test';
import { appReady } from '../hosts/runningHost.ts';
import { test } from '../hosts.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { LibraryPage } from '../pages/libraryPage.ts';

test('a second tab deletes the flow that this one shows: it says so at once, and can bring it back', async ({
  parley: { page, browser },
}) => {
  const editor = new EditorPage(page);
  await new LibraryPage(page).importAndOpen('threeNodes');
  await editor.saved();
  const second = await page.context().newPage();
  await second.goto(browser.origin);
  await appReady(second);
  const library = new LibraryPage(second);
  await library.chooseOf('Three nodes', 'Delete');
  await expect(editor.deletedElsewhere).toBeVisible();
  await expect(editor.toolbar.getByRole('status')).toHaveText('Deleted');
  await editor.deletedElsewhere.getByRole('button', { name: 'Restore' }).click();
  await expect(editor.deletedElsewhere).toBeHidden();
  await editor.saved();
  await expect(library.card('Three nodes')).toBeVisible();
  await second.close();
});
