import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { test } from '../hosts.ts';
import { ChatPage } from '../pages/chatPage.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { EnvironmentsPage } from '../pages/environmentsPage.ts';
import { ExportPage } from '../pages/exportPage.ts';
import { InspectorPage } from '../pages/inspectorPage.ts';
import { flowFile, LibraryPage } from '../pages/libraryPage.ts';

test.beforeEach(({ parley: { page } }) => page.emulateMedia({ reducedMotion: 'reduce' }));

test('axe finds nothing in the library, environments and settings', async ({ parley: { page } }) => {
  const library = new LibraryPage(page);
  const environments = new EnvironmentsPage(page);
  await accessible(page, 'empty library');

  await library.import([flowFile('threeNodes'), flowFile('helpDesk'), flowFile('lookUp')]);
  await expect(library.cards).toHaveCount(3);
  await library.import({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await expect(library.report('bad.json')).toBeVisible();
  await library.chooseOf('Help desk', 'Delete');
  await accessible(page, 'library with a report and a message');
  await library.openDeleted();
  await accessible(page, 'recently deleted');

  await environments.open();
  await accessible(page, 'no environment');
  await environments.create('Desk', [
    { name: 'API', value: 'https://example.org' },
    { name: 'API_KEY', value: 'x', secret: true },
  ]);
  await accessible(page, 'environments');
  await library.openSettings();
  await accessible(page, 'settings');
});

test('axe finds nothing in the editor and its panels', async ({ parley: { page } }) => {
  const editor = new EditorPage(page);
  const inspector = new InspectorPage(page);
  await new LibraryPage(page).startFrom('Order tracking');
  await accessible(page, 'flow in the inspector');
  await editor.select('Look the order up');
  await accessible(page, 'webhook in the inspector');
  await inspector.fill('URL', 'http://{{nobody}}');
  await editor.openDrawer('Problems');
  await expect(editor.problems.first()).toBeVisible();
  await accessible(page, 'problems');
  await editor.select('Welcome');
  await accessible(page, 'routes in the inspector');
});

test('axe finds nothing in the test chat and its drawers', async ({ parley: { page } }) => {
  const chat = new ChatPage(page);
  const editor = new EditorPage(page);
  await new LibraryPage(page).startFrom('Appointment');
  await chat.open();
  await chat.mode('Sample');
  await chat.say('A repair');
  await chat.say('2026-11-24');
  await chat.sees('I have 10:30 on 2026-11-24 for you. Shall I book it?');
  await editor.openDrawer('Requests');
  await expect(editor.requests).toHaveCount(1);
  await accessible(page, 'chat and requests');
  await chat.take('Yes, please');
  await chat.sees('The conversation has ended');
  await editor.openDrawer('Data');
  await accessible(page, 'ended chat and data');
});

test('axe finds nothing in dialogs and the palette', async ({ parley: { page } }) => {
  const editor = new EditorPage(page);
  const exporting = new ExportPage(page);
  await new LibraryPage(page).newFlow();
  await exporting.open('Sharing');
  await expect(exporting.dialog.getByText('"format": "parley.flow"')).toBeVisible();
  await accessible(page, 'export for sharing');
  await exporting.dialog.getByRole('radio', { name: 'Production' }).click();
  await expect(exporting.dialog.getByRole('alert')).toBeVisible();
  await accessible(page, 'export refused');
  await page.keyboard.press('Escape');
  await expect(exporting.dialog).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(editor.palette).toBeVisible();
  await accessible(page, 'command palette');
  await page.keyboard.press('Escape');
  await expect(editor.palette).toBeHidden();
});

/** Asks axe about the page as it is, light and dark. */
async function accessible(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(`${screen}, ${colorScheme}`, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      await settled(page);
      const { violations } = await new AxeBuilder({ page })
        // Legacy: without another page, which the desktop app would not open.
        .setLegacyMode()
        // Base UI's own, focused for an instant on the way round a dialog.
        .exclude('[data-base-ui-focus-guard]')
        .analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}\n${failureSummary}`),
      );
      expect(found, `${screen}, ${colorScheme}`).toEqual([]);
    });
  }
}

/** Waits until nothing moves or changes its colour any more; what moves for ever does not count. */
async function settled(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document
            .getAnimations()
            .filter(
              (one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity,
            ).length,
      ),
    )
    .toBe(0);
}
