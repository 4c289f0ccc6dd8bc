import { expect } from '@playwright/test';
import { test } from '../hosts.ts';
import { EditorPage } from '../pages/editorPage.ts';
import { InspectorPage } from '../pages/inspectorPage.ts';
import { LibraryPage } from '../pages/libraryPage.ts';

test('nodes are moved, selected in numbers and deleted; each step is undone by its name', async ({
  parley: { page },
}) => {
  const editor = new EditorPage(page);
  const inspector = new InspectorPage(page);
  const library = new LibraryPage(page);
  await library.importAndOpen('threeNodes');
  await editor.saved();

  await test.step('move', async () => {
    const before = await editor.offset('One', 'Two');
    await editor.moveBy('Two', 60, 120);
    const after = await editor.offset('One', 'Two');
    expect(after.x).toBeGreaterThan(before.x + 30);
    expect(after.y).toBeGreaterThan(before.y + 60);
    await editor.undo('move “Two”');
    await expect.poll(() => editor.offset('One', 'Two')).toEqual(before);
    await editor.redo('move “Two”');
    await expect.poll(() => editor.offset('One', 'Two')).toEqual(after);
    await editor.undo('move “Two”');
    await expect.poll(() => editor.offset('One', 'Two')).toEqual(before);
  });
  await test.step('select by Shift, and by a box; what is selected moves as one', async () => {
    await editor.select('One');
    await editor.press('Three', ['Shift']);
    await expect(inspector.title('2 nodes')).toBeVisible();
    await editor.press('Three', ['Shift']);
    await expect(inspector.field('Node label')).toHaveValue('One');
    await editor.marquee('One', 'Two');
    await expect(inspector.title('2 nodes')).toBeVisible();
    const [together, apart] = [await editor.offset('One', 'Two'), await editor.offset('One', 'Three')];
    await editor.moveBy('One', 0, 120);
    expect(await editor.offset('One', 'Two')).toEqual(together);
    expect((await editor.offset('One', 'Three')).y).toBeLessThan(apart.y - 60);
    await editor.undo('move 2 nodes');
    await expect.poll(() => editor.offset('One', 'Three')).toEqual(apart);
  });
  await test.step('delete, and lead around it', async () => {
    await editor.press('Two');
    await page.keyboard.press('Delete');
    await expect(editor.node('Two')).toBeHidden();
    await expect(editor.node('One')).toHaveAccessibleName(/1 not connected/);
    await library
      .message(/^Deleted “Two”/)
      .getByRole('button', { name: 'Reconnect' })
      .click();
    await expect(editor.node('One')).not.toHaveAccessibleName(/not connected/);
    await editor.undo('reconnect around “Two”');
    await editor.undo('delete “Two”');
    await expect(editor.node('Two')).toBeVisible();
    await expect(editor.node('One')).not.toHaveAccessibleName(/not connected/);
    await editor.redo('delete “Two”');
    await expect(editor.node('Two')).toBeHidden();
  });
  await editor.saved();
});

test('a handle dragged onto the empty canvas makes the next node', async ({ parley: { page } }) => {
  const editor = new EditorPage(page);
  await new LibraryPage(page).newFlow();
  await expect(editor.node('Welcome')).toHaveAccessibleName(/1 not connected/);
  await editor.dragToNewNode('Welcome', 'otherwise', { x: 760, y: 400 }, 'Next');
  await expect(editor.node('Welcome')).not.toHaveAccessibleName(/not connected/);
  await editor.undo(/^rename “.+” to “Next”$/);
  await editor.undo(/^add “/);
  await expect(editor.node('Welcome')).toHaveAccessibleName(/1 not connected/);
  await editor.redo(/^add “/);
  await editor.redo(/^rename/);
  await expect(editor.node('Next')).toBeVisible();
  await expect(editor.node('Welcome')).not.toHaveAccessibleName(/not connected/);
});

test('what was said to be saved outlives a power cut, and its undo steps too', async ({ parley }) => {
  let editor = new EditorPage(parley.page);
  await new LibraryPage(parley.page).importAndOpen('threeNodes');
  await editor.select('Two');
  await new InspectorPage(parley.page).fill('Message', 'Saved in time.');
  await editor.moveBy('Three', 0, 160);
  await editor.addNode('Four');
  await editor.saved();
  const acknowledged = await parley.cli(['export', 'Three nodes', '--for', 'sharing']);
  expect(acknowledged.stdout).toContain('Saved in time.');
  await parley.kill();
  await parley.restart();

  const { page } = parley;
  editor = new EditorPage(page);
  await new LibraryPage(page).openFlow('Three nodes');
  await editor.fit();
  await expect(editor.node('Four')).toBeVisible();
  expect(await parley.cli(['export', 'Three nodes', '--for', 'sharing'])).toEqual(acknowledged);
  await editor.undo(/^rename “.+” to “Four”$/);
  await editor.undo(/^add “/);
  await editor.undo('move “Three”');
  await editor.undo(/^edit message of “?Two”?$/);
  await editor.select('Two');
  await expect(new InspectorPage(page).field('Message')).toHaveValue('Second.');
  await editor.saved();
});
