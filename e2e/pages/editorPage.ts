import { expect, type Locator, type Page } from '@playwright/test';

/** The editor: toolbar, canvas and drawer. The panels on its right have pages of their own. */
export class EditorPage {
  private readonly page: Page;
  readonly canvas: Locator;

  constructor(page: Page) {
    this.page = page;
    this.canvas = page.getByRole('region', { name: 'Canvas' });
  }

  /** A node's card, by its label. */
  node(label: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^${label}(,|$)`) });
  }

  /** Every node's card that is in view. */
  get cards(): Locator {
    return this.canvas.locator('[role="group"][aria-roledescription="node"]');
  }

  /** What takes the canvas's keys. */
  get application(): Locator {
    return this.canvas.getByRole('application').first();
  }

  /** The label of a card while it is typed. */
  get labelField(): Locator {
    return this.canvas.getByRole('textbox', { name: /^Label of/ });
  }

  /** Where the way out of a node is connected by keyboard. */
  get connecting(): Locator {
    return this.page.getByRole('dialog', { name: /^Connect/ });
  }

  /** The command palette. */
  get palette(): Locator {
    return this.page.getByRole('dialog', { name: 'Command palette' });
  }

  /** Presses Tab until the focus is there. */
  async tabTo(control: Locator): Promise<void> {
    for (let times = 0; times < 60; times++) {
      if (await control.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    await expect(control).toBeFocused();
  }

  /** Presses F6 until the focus is in a panel. */
  async walkTo(panel: 'Canvas' | 'Inspector' | 'Drawer', key: 'F6' | 'Shift+F6' = 'F6'): Promise<void> {
    const region = this.page.getByRole('region', { name: panel });
    const inside = () => region.evaluate((element) => element.contains(document.activeElement));
    // A list that is still closing takes the keys: each press gets the time to be answered.
    const arrived = () => expect.poll(inside, { timeout: 400, intervals: [20, 50, 100] }).toBe(true);
    for (let times = 0; times < 8; times++) {
      if (await inside()) break;
      await this.page.keyboard.press(key);
      await arrived().catch(() => {});
    }
    expect(await inside(), `the focus is in the panel ${panel}`).toBe(true);
  }

  /** Selects a node with the mouse, at its header. */
  async select(label: string): Promise<void> {
    await this.node(label).click({ position: { x: 130, y: 12 } });
    await expect(this.page.getByRole('textbox', { name: 'Node label' })).toHaveValue(label);
  }

  /** Drags from the handle at the height of a row (a route's words) to a place on the empty canvas: a new node. */
  async dragToNewNode(from: string, row: string, to: { x: number; y: number }, label: string): Promise<void> {
    const { page } = this;
    const card = await box(this.node(from));
    const line = await box(this.node(from).getByText(row, { exact: true }));
    await page.mouse.move(card.x + card.width, line.y + line.height / 2);
    await page.mouse.down();
    const canvas = await box(this.canvas);
    await page.mouse.move(canvas.x + to.x - 40, canvas.y + to.y - 10, { steps: 4 });
    await page.mouse.move(canvas.x + to.x, canvas.y + to.y, { steps: 4 });
    await page.mouse.up();
    await expect(this.canvas.getByRole('textbox')).toBeFocused();
    await page.keyboard.type(label);
    await page.keyboard.press('Enter');
    await expect(this.node(label)).toBeVisible();
  }

  /** Adds a node with N, in the middle of what is seen. */
  async addNode(label: string): Promise<void> {
    await this.canvas.getByRole('application').first().press('n');
    await expect(this.canvas.getByRole('textbox')).toBeFocused();
    await this.page.keyboard.type(label);
    await this.page.keyboard.press('Enter');
    await expect(this.node(label)).toBeVisible();
  }

  /** Presses a node's header, as a click of the mouse does; with Shift it joins what is selected. */
  async press(label: string, modifiers: 'Shift'[] = []): Promise<void> {
    await this.node(label).click({ position: { x: 130, y: 12 }, modifiers });
  }

  /** Drags a node, and all that is selected with it, by px of the screen. */
  async moveBy(label: string, x: number, y: number): Promise<void> {
    const { mouse } = this.page;
    const card = await box(this.node(label));
    const from = { x: card.x + 130, y: card.y + 12 };
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + x / 2, from.y + y / 2, { steps: 4 });
    await mouse.move(from.x + x, from.y + y, { steps: 4 });
    await mouse.up();
  }

  /** Draws a box on the empty canvas around these nodes, which selects them. */
  async marquee(...labels: string[]): Promise<void> {
    const { mouse } = this.page;
    const cards = await Promise.all(labels.map((label) => box(this.node(label))));
    const left = Math.min(...cards.map(({ x }) => x));
    const bottom = Math.max(...cards.map(({ y, height }) => y + height));
    await mouse.move(left - 8, bottom + 24);
    await mouse.down();
    await mouse.move(left + 40, bottom, { steps: 4 });
    await mouse.move(
      Math.max(...cards.map(({ x, width }) => x + width)) - 20,
      Math.min(...cards.map(({ y }) => y)) + 20,
      { steps: 4 },
    );
    await mouse.up();
  }

  /** How far right of and below one node another lies, in px of the screen. */
  async offset(from: string, to: string): Promise<{ x: number; y: number }> {
    const [a, b] = await Promise.all([box(this.node(from)), box(this.node(to))]);
    return { x: Math.round(b.x - a.x), y: Math.round(b.y - a.y) };
  }

  /** Undoes the step that the button names. */
  async undo(step: string | RegExp): Promise<void> {
    await this.history('Undo', step).click();
  }

  /** Does the step again that the button names. */
  async redo(step: string | RegExp): Promise<void> {
    await this.history('Redo', step).click();
  }

  private history(verb: 'Undo' | 'Redo', step: string | RegExp): Locator {
    const name =
      typeof step === 'string' ? `${verb} ${step}` : new RegExp(`^${verb} ${step.source.replace(/^\^/, '')}`);
    return this.toolbar.getByRole('button', { name, exact: true });
  }

  /** Brings the whole flow into view. */
  async fit(): Promise<void> {
    await this.canvas.getByRole('button', { name: 'Fit the flow' }).click();
  }

  /** Waits until everything is on disk. */
  async saved(): Promise<void> {
    const status = this.toolbar.getByRole('status');
    await expect(status).toHaveText(/^Saved/);
    // The word stays while something is saved quickly, so that it does not flicker.
    await expect(status).toHaveAttribute('data-saved', 'saved');
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Flow' });
  }

  async chooseEnvironment(name: string): Promise<void> {
    await this.toolbar.getByRole('combobox', { name: /^Environment/ }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
  }

  /** Says that the flow was deleted in another window. */
  get deletedElsewhere(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'This flow was deleted in another window' });
  }

  /** The drawer below the canvas. */
  get drawer(): Locator {
    return this.page.getByRole('region', { name: 'Drawer' });
  }

  /** The requests that the drawer lists. */
  get requests(): Locator {
    return this.drawer.getByRole('listbox', { name: 'Requests' }).getByRole('option');
  }

  /** The button that says how many problems there are. */
  get problemCount(): Locator {
    return this.toolbar.getByRole('button', { name: /problems?$/i });
  }

  /** The problems that the drawer lists. */
  get problems(): Locator {
    return this.drawer.getByRole('listbox', { name: 'Problems' }).getByRole('option');
  }

  /** Opens a tab of the drawer. */
  async openDrawer(tab: 'Problems' | 'Requests' | 'Data'): Promise<void> {
    const button = this.page.getByRole('tab', { name: new RegExp(`^${tab}`) });
    if ((await button.getAttribute('aria-selected')) !== 'true') await button.click();
  }
}

async function box(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await locator.boundingBox();
  if (!found) throw new Error(`not on the screen: ${locator}`);
  return found;
}
