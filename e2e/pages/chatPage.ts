import { expect, type Locator, type Page } from '@playwright/test';

/** The test chat. */
export class ChatPage {
  private readonly page: Page;
  readonly panel: Locator;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Test chat' });
    this.log = page.getByRole('log', { name: 'Conversation' });
  }

  /** Opens the chat from the toolbar. */
  async open(): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: 'Flow' })
      .getByRole('button', { name: 'Test', exact: true })
      .click();
    await expect(this.log).toBeVisible();
  }

  async mode(mode: 'Live' | 'Sample'): Promise<void> {
    await this.panel.getByRole('radio', { name: mode }).click();
    await expect(this.panel.getByRole('radio', { name: mode })).toBeChecked();
  }

  async restart(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Restart the conversation' }).click();
  }

  async say(text: string): Promise<void> {
    const composer = this.panel.getByRole('textbox', { name: 'Say something as the customer' });
    await composer.fill(text);
    await composer.press('Enter');
    await expect(composer).toHaveValue('');
  }

  /** Waits for a line anywhere in the conversation. */
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.log.getByText(text).last()).toBeVisible();
  }
}
