import { expect, type Locator, type Page } from '@playwright/test';
import type { SavedFile } from '../hosts/runningHost.ts';
import type { Parley } from '../hosts.ts';

/** The export dialog. */
export class ExportPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The dialog itself. */
  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: /^Export/ });
  }

  /** Writes the file. */
  get saveButton(): Locator {
    return this.dialog.getByRole('button', { name: /^Save/ });
  }

  /** Opens the dialog from the toolbar. */
  async open(purpose: 'Sharing' | 'Production'): Promise<void> {
    await this.page.getByRole('toolbar', { name: 'Flow' }).getByRole('button', { name: 'Export' }).click();
    await this.dialog.getByRole('radio', { name: purpose }).click();
    await expect(this.dialog.getByRole('radio', { name: purpose })).toBeChecked();
  }

  /** Saves the open flow for production; gives the file that was written. */
  saveProduction(parley: Parley): Promise<SavedFile> {
    return this.save(parley, 'Production');
  }

  /** Saves the open flow for other authors; gives the file that was written. */
  saveSharing(parley: Parley): Promise<SavedFile> {
    return this.save(parley, 'Sharing');
  }

  private async save(parley: Parley, purpose: 'Sharing' | 'Production'): Promise<SavedFile> {
    await this.open(purpose);
    await expect(this.dialog.getByText('"format": "parley.flow"')).toBeVisible();
    const saved = await parley.save(() => this.saveButton.click());
    await this.page.keyboard.press('Escape');
    await expect(this.dialog).toBeHidden();
    return saved;
  }
}
