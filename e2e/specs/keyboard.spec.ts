import { expect } from '@playwright/test';
import { test } from '../hosts.ts';
import { ChatPage } from '../pages/chatPage.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { InspectorPage } from '../pages/inspectorPage.ts';

test('a bot of two nodes is drawn and tried with the keyboard alone', async ({ parley: { page, host } }) => {
  const editor = new EditorPage(page);
  const inspector = new InspectorPage(page);
  const chat = new ChatPage(page);
  const { keyboard } = page;
  await keyboard.press(host === 'desktop' ? 'Control+n' : 'Alt+Shift+N');
  await expect(editor.node('Welcome')).toBeVisible();

  await test.step('N makes a node, Enter goes to what it says', async () => {
    await keyboard.press('n');
    await expect(editor.labelField).toBeFocused();
    await keyboard.type('Goodbye');
    await keyboard.press('Enter');
    await expect(editor.node('Goodbye')).toBeVisible();
    await expect(editor.application).toBeFocused();
    await keyboard.press('Enter');
    await expect(inspector.field('Message')).toBeFocused();
    await keyboard.type('You said {{word}}. Bye!');
    await keyboard.press('Escape');
  });
  await test.step('Tab goes on to the exit; its type is found by its first letters', async () => {
    await editor.tabTo(inspector.exitType);
    await keyboard.press('Enter');
    await expect(page.getByRole('option', { name: /^End/ })).toBeVisible();
    await keyboard.press('End');
    await keyboard.type('End');
    await keyboard.press('Enter');
    await expect(inspector.exitType).toHaveText(/^End/);
  });
  await test.step('F6 leads back to the canvas, Home to the start', async () => {
    await editor.walkTo('Canvas');
    await keyboard.press('Home');
    await expect(inspector.field('Node label')).toHaveValue('Welcome');
    await keyboard.press('Enter');
    await expect(inspector.field('Message')).toBeFocused();
    await keyboard.type('Say a word.');
    await editor.tabTo(inspector.panel.getByRole('combobox', { name: 'Save reply as' }));
    await keyboard.type('word');
    await keyboard.press('Escape');
    await editor.walkTo('Canvas');
  });
  await test.step('C connects', async () => {
    await keyboard.press('c');
    await expect(editor.connecting).toBeVisible();
    await keyboard.press('Escape');
    await expect(editor.connecting).toBeHidden();
    await keyboard.press('c');
    await expect(editor.connecting.getByRole('combobox')).toBeFocused();
    await keyboard.type('good');
    await keyboard.press('Enter');
    await expect(editor.connecting).toBeHidden();
    await expect(editor.node('Welcome')).not.toHaveAccessibleName(/not connected/);
  });
  await test.step('the test chat', async () => {
    await keyboard.press(host === 'desktop' ? 'Control+t' : 'Alt+t');
    await chat.sees('Say a word.');
    await expect(chat.composer).toBeFocused();
    await keyboard.type('Parley');
    await keyboard.press('Enter');
    await chat.sees('You said Parley. Bye!');
    await chat.sees('The conversation has ended');
  });
});

test('F6 walks the panels and back, Escape closes what one is in, Ctrl+K runs commands', async ({
  parley: { page, host },
}) => {
  const editor = new EditorPage(page);
  const { keyboard } = page;
  await keyboard.press(host === 'desktop' ? 'Control+n' : 'Alt+Shift+N');
  await expect(editor.node('Welcome')).toBeVisible();
  await editor.walkTo('Canvas');
  await editor.walkTo('Inspector');
  await editor.walkTo('Drawer');
  await editor.walkTo('Inspector', 'Shift+F6');
  await editor.walkTo('Canvas', 'Shift+F6');

  await test.step('the drawer', async () => {
    await keyboard.press('Control+1');
    await expect(editor.drawer.getByRole('listbox', { name: 'Problems' })).toBeVisible();
    await editor.walkTo('Drawer');
    await editor.tabTo(editor.drawer.getByRole('listbox', { name: 'Problems' }));
    await keyboard.press('Escape');
    await expect(editor.drawer.getByRole('listbox', { name: 'Problems' })).toBeHidden();
  });
  await test.step('the command palette', async () => {
    await keyboard.press('Control+k');
    await expect(editor.palette.getByRole('combobox')).toBeFocused();
    await keyboard.press('Escape');
    await expect(editor.palette).toBeHidden();
    await keyboard.press('Control+k');
    await keyboard.type('show requests');
    await keyboard.press('Enter');
    await expect(editor.palette).toBeHidden();
    await expect(editor.drawer.getByText(/Requests of webhooks are listed here/)).toBeVisible();
  });
  await test.step('Undo takes the node back that N made', async () => {
    await editor.walkTo('Canvas');
    await keyboard.press('n');
    await expect(editor.labelField).toBeFocused();
    await keyboard.press('Escape');
    await expect(editor.cards).toHaveCount(2);
    await keyboard.press('Control+z');
    await expect(editor.cards).toHaveCount(1);
    await keyboard.press('Control+Shift+z');
    await expect(editor.cards).toHaveCount(2);
  });
});
