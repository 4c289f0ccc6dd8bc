import { expect, type Page } from '@playwright/test';

/** A variable of an environment as a test enters it. */
export interface Variable {
  name: string;
  value: string;
  secret?: boolean;
}

/** The screen *Environments*. */
export class EnvironmentsPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the screen from the library's side bar. */
  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Environments/ }).click();
    await expect(this.page.getByRole('heading', { name: 'Environments', level: 1 })).toBeVisible();
  }

  /** Makes an environment with these variables and waits until it is saved. */
  async create(name: string, variables: readonly Variable[]): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'New environment' }).first().click();
    await page.getByLabel('Name of the environment').fill(name);
    for (const variable of variables) {
      // The last row becomes one of its own with its first letter, as a person types it.
      await page.getByLabel('Name of a new variable').fill(variable.name);
      if (variable.secret) await page.getByRole('switch', { name: `Keep ${variable.name} secret` }).click();
      await page.getByLabel(`Value of ${variable.name}`, { exact: true }).fill(variable.value);
    }
    await expect(page.getByRole('region', { name }).getByRole('status')).toHaveText('Saved');
  }
}
