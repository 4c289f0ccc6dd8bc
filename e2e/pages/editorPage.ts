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

  /** Brings the whole flow into view. */
  async fit(): Promise<void> {
    await this.canvas.getByRole('button', { name: 'Fit the flow' }).click();
  }

  /** Waits until everything is on disk. */
  async saved(): Promise<void> {
    await expect(this.toolbar.getByRole('status')).toHaveText(/^Saved/);
  }

  get toolbar(): Locator {
    return this.page.getByRole('toolbar', { name: 'Flow' });
  }

  async chooseEnvironment(name: string): Promise<void> {
    await this.toolbar.getByRole('combobox', { name: /^Environment/ }).click();
    await this.page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
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
