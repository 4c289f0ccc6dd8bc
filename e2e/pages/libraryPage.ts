import { expect, type Locator, type Page } from '@playwright/test';

/** The library: every flow as a card. */
export class LibraryPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to the library from the side bar of another screen, or from the editor's title bar. */
  async open(): Promise<void> {
    const { page } = this;
    await page
      .getByRole('link', { name: /^Flows/ })
      .or(page.getByRole('button', { name: 'Library' }))
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Flows', level: 1 })).toBeVisible();
  }

  /** Makes a blank flow and opens it. */
  async newFlow(): Promise<void> {
    const { page } = this;
    const first = page.getByRole('button', { name: 'Start with a blank flow' });
    if (await first.isVisible()) await first.click();
    else {
      await page.getByRole('button', { name: 'New flow' }).first().click();
      const blank = page.getByRole('menuitem', { name: /blank/i });
      if (await blank.isVisible()) await blank.click();
    }
    await expect(page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  }

  /** Makes a copy of a shipped example and opens it. */
  async startFrom(example: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Start from an example' })
      .getByRole('button', { name: new RegExp(`^${example}`) })
      .click();
    await expect(this.page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  }

  /** The card of a flow. */
  card(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}\\b`) });
  }
}
