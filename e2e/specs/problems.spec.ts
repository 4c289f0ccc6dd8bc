import { expect } from '@playwright/test';
import { test } from '../hosts.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { ExportPage } from '../pages/exportPage.ts';
import { InspectorPage } from '../pages/inspectorPage.ts';
import { LibraryPage } from '../pages/libraryPage.ts';

// One after the other: on the desktop all tests share the system's clipboard.
test.describe.configure({ mode: 'default' });

test('problems come and go as one types, and lead to their fields', async ({ parley: { page } }) => {
  const editor = new EditorPage(page);
  const inspector = new InspectorPage(page);
  await new LibraryPage(page).importAndOpen('threeNodes');
  await expect(editor.problemCount).toHaveAccessibleName('No problems');
  await editor.openDrawer('Problems');
  await expect(editor.drawer.getByText('No problems')).toBeVisible();

  await editor.select('Two');
  await inspector.field('Message').fill('');
  await expect(editor.problemCount).toHaveAccessibleName('1 problem');
  await expect(editor.problems).toHaveCount(1);
  await expect(editor.node('Two')).toHaveAccessibleName(/1 problem/);
  await inspector.field('Message').pressSequentially('Hello {{nobody}}');
  await expect(editor.problems.filter({ hasText: 'nobody' })).toBeVisible();
  await inspector.field('Message').fill('Hello');
  await expect(editor.problems).toHaveCount(0);
  await inspector.field('Message').fill('');
  await expect(editor.problems).toHaveCount(1);

  await editor.fit();
  await editor.select('One');
  await editor.problems.first().click();
  await expect(inspector.field('Node label')).toHaveValue('Two');
  await expect(inspector.field('Message')).toBeFocused();
  await page.keyboard.type('Good again.');
  await expect(editor.problemCount).toHaveAccessibleName('No problems');
});

test('production refuses a flow with errors, says which, and leads to each', async ({ parley }) => {
  const { page } = parley;
  const editor = new EditorPage(page);
  const exporting = new ExportPage(page);
  const inspector = new InspectorPage(page);
  await new LibraryPage(page).newFlow();
  await inspector.fill('Flow name', 'Half done');
  await exporting.open('Production');
  const refused = exporting.dialog.getByRole('alert');
  await expect(refused).toContainText('2 problems keep this flow from production');
  await expect(exporting.dialog.getByRole('listitem')).toHaveCount(2);
  await expect(exporting.saveButton).toBeDisabled();
  const listed = await exporting.dialog.getByRole('listitem').allInnerTexts();

  await exporting.dialog.getByRole('button', { name: 'Copy the list' }).click();
  await page.keyboard.press('Escape');
  await expect(exporting.dialog).toBeHidden();
  await inspector.field('Description').focus();
  await page.keyboard.press('Control+v');
  for (const text of listed) {
    const [message = ''] = text.split('\n');
    await expect(inspector.field('Description')).toHaveValue(new RegExp(message.slice(0, 20), 'i'));
  }
  const valid = await parley.cli(['export', 'Half done', '--for', 'production']);
  expect(valid.code).toBe(1);

  await exporting.open('Production');
  await exporting.dialog.getByRole('listitem').first().getByRole('button').click();
  await expect(exporting.dialog).toBeHidden();
  await expect(inspector.field('Node label')).toHaveValue('Welcome');

  await inspector.fill('Message', 'Hello.');
  await inspector.choose('Exit type', /^End/);
  await expect(editor.problemCount).toHaveAccessibleName('No problems');
  const saved = await exporting.saveProduction(parley);
  const exported = await parley.cli(['export', 'Half done']);
  expect(exported, exported.stderr).toMatchObject({ code: 0, stdout: saved.text });
});

test('the export dialog copies what it shows', async ({ parley }) => {
  const { page } = parley;
  const exporting = new ExportPage(page);
  const library = new LibraryPage(page);
  await library.importAndOpen('threeNodes');
  await exporting.open('Sharing');
  await exporting.dialog.getByRole('button', { name: /^Copy/ }).click();
  await page.keyboard.press('Escape');
  await expect(exporting.dialog).toBeHidden();
  await library.open();
  await page.keyboard.press('Control+v');
  await expect(library.cards).toHaveCount(2);
  await expect(library.card('Three nodes 2')).toBeVisible();
});
