import { expect, type Page } from '@playwright/test';
import type { SavedFile } from '../hosts/runningHost.ts';
import type { Parley } from '../hosts.ts';

/** The export dialog. */
export class ExportPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Saves the open flow for production; gives the file that was written. */
  async saveProduction(parley: Parley): Promise<SavedFile> {
    await this.page.getByRole('toolbar', { name: 'Flow' }).getByRole('button', { name: 'Export' }).click();
    const dialog = this.page.getByRole('dialog', { name: /Export/ });
    await dialog.getByRole('radio', { name: 'Production' }).click();
    await expect(dialog.getByText('"format": "parley.flow"')).toBeVisible();
    return parley.save(() => dialog.getByRole('button', { name: /^Save/ }).click());
  }
}
