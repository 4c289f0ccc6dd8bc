import type { Locator, Page } from '@playwright/test';

/** The line over the whole window that says how the page is connected to Parley. */
export class ConnectionBanner {
  /** Parley does not answer. */
  readonly lost: Locator;
  /** Parley was started anew. */
  readonly refused: Locator;

  constructor(page: Page) {
    const banner = page.getByRole('status');
    this.lost = banner.filter({ hasText: 'The connection to Parley is lost' });
    this.refused = banner.filter({ hasText: 'Parley was started anew' });
  }
}
