import { fileURLToPath } from 'node:url';
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

  /** Opens a flow from its card. */
  async openFlow(name: string): Promise<void> {
    await this.card(name).click();
    await expect(this.page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  }

  /** Every flow's card. */
  get cards(): Locator {
    return this.page.getByRole('main').getByRole('article');
  }

  /** Brings in files by the file chooser: paths, or names with bytes. */
  async import(files: string | string[] | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel('Files to import').setInputFiles(files);
  }

  /** Brings in a flow of e2e/flows and opens it. */
  async importAndOpen(file: string): Promise<void> {
    await this.import(flowFile(file));
    await this.message(/^Imported/)
      .getByRole('button', { name: 'Open' })
      .click();
    await expect(this.page.getByRole('region', { name: 'Canvas' })).toBeVisible();
  }

  /** Pastes a text as the clipboard would. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  /** What became of an import that went wrong; by the file's name. */
  report(fileName: string): Locator {
    return this.page
      .getByRole('region', { name: 'Imports' })
      .getByRole('alert')
      .filter({ hasText: fileName });
  }

  /** A message at the bottom of the window. */
  message(text: string | RegExp): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.getByText(text) });
  }

  /** Chooses from the menu of a card. */
  async chooseOf(name: string, item: string | RegExp): Promise<void> {
    const article = this.page.getByRole('article', { name, exact: true });
    await article.hover();
    await article.getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Gives a flow another name from its card. */
  async rename(name: string, to: string): Promise<void> {
    await this.chooseOf(name, 'Rename');
    const field = this.page.getByRole('textbox', { name: 'Name of the flow' });
    await expect(field).toBeFocused();
    await field.fill(to);
    await field.press('Enter');
    await expect(this.card(to)).toBeVisible();
  }

  /** Searches names, texts and URLs. */
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: /^Search names/ }).fill(text);
  }

  /** Goes to the settings. */
  async openSettings(): Promise<void> {
    await this.page.getByRole('link', { name: 'Settings' }).click();
    await expect(this.page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
  }

  /** Goes to "Recently deleted". */
  async openDeleted(): Promise<void> {
    await this.page.getByRole('link', { name: /^Recently deleted/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Recently deleted', level: 1 })).toBeVisible();
  }

  /** Restores a flow from "Recently deleted". */
  async restore(name: string): Promise<void> {
    await this.page
      .getByRole('article', { name, exact: true })
      .getByRole('button', { name: 'Restore' })
      .click();
    await expect(this.page.getByRole('article', { name, exact: true })).toBeHidden();
  }
}

/** The path of a flow that tests bring in. */
export function flowFile(name: string): string {
  return fileURLToPath(new URL(`../flows/${name}.json`, import.meta.url));
}
