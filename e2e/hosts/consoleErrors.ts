import type { Page } from '@playwright/test';

/** Collects what pages complain about: errors on the console (CSP violations are among them) and uncaught ones. */
export class ConsoleErrors {
  readonly list: string[] = [];
  private readonly expected: RegExp[] = [];
  private readonly watched = new WeakSet<Page>();
  private round = 0;

  /** Listens to a page from now on; a second time it does nothing. */
  watch(page: Page): void {
    if (this.watched.has(page)) return;
    this.watched.add(page);
    const { round } = this;
    const add = (text: string) => {
      if (round === this.round) this.list.push(text);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') add(message.text());
    });
    page.on('pageerror', (error) => add(String(error.stack ?? error)));
    page.on('crash', () => add('the page crashed'));
  }

  /** Listens to none of the pages any more: their host is being killed, and they will complain. */
  stopWatching(): void {
    this.round += 1;
  }

  /** Says that this test causes such errors; one that never comes fails the test too. */
  expect(...patterns: RegExp[]): void {
    this.expected.push(...patterns);
  }

  /** @throws Error with every error that nobody expected, or an expected one that did not come */
  verify(): void {
    const surprising = this.list.filter((text) => !this.expected.some((pattern) => pattern.test(text)));
    if (surprising.length > 0) throw new Error(`Errors on the page’s console:\n${surprising.join('\n')}`);
    const absent = this.expected.filter((pattern) => !this.list.some((text) => pattern.test(text)));
    if (absent.length > 0)
      throw new Error(`Expected on the page’s console, but absent: ${absent.join(', ')}`);
  }
}
