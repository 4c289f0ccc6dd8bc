import { expect, type Locator, type Page } from '@playwright/test';

/** The test chat. */
export class ChatPage {
  private readonly page: Page;
  readonly panel: Locator;
  readonly log: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Test chat' }).first();
    this.log = page.getByRole('log', { name: 'Conversation' });
  }

  /** Opens the chat from the toolbar, unless it is open. */
  async open(): Promise<void> {
    const button = this.page
      .getByRole('toolbar', { name: 'Flow' })
      .getByRole('button', { name: 'Test', exact: true });
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
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
    await this.composer.fill(text);
    await this.composer.press('Enter');
    await expect(this.composer).toHaveValue('');
  }

  /** Waits for a line anywhere in the conversation. */
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.log.getByText(text).last()).toBeVisible();
  }

  /** Says one of the quick replies that are offered. */
  async take(quickReply: string): Promise<void> {
    await this.log.getByRole('button', { name: quickReply, exact: true }).last().click();
  }

  /** The pause in which the bot types. */
  get typing(): Locator {
    return this.log.getByRole('img', { name: 'The bot is typing' });
  }

  /** Passes over the pause. */
  async skipTyping(): Promise<void> {
    await this.log.getByRole('button', { name: 'Skip' }).click();
  }

  /** The outcomes to choose from while the bot hands over. */
  get outcomes(): Locator {
    return this.log.getByRole('group', { name: 'Outcome of the hand-over' });
  }

  /** The field in which the tester writes. */
  get composer(): Locator {
    return this.panel.getByRole('textbox', { name: 'Say something as the customer' });
  }
}
