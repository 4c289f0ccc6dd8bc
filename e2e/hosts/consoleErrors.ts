import type { Page } from '@playwright/test';

/** Collects what pages complain about: errors on the console (CSP violations are among them) and uncaught ones. */
export class ConsoleErrors {
  readonly list: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Listens to a page from now on. */
  watch(page: Page): void {
    page.on('console', (message) => {
      if (message.type() === 'error') this.list.push(message.text());
    });
    page.on('pageerror', (error) => this.list.push(String(error.stack ?? error)));
    page.on('crash', () => this.list.push('the page crashed'));
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
