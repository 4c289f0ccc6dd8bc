import type { Page } from '@playwright/test';

/** A host that runs, whichever it is. */
export interface RunningHost {
  /** The app, ready for use. */
  page: Page;
  /** Ends it as a user would. @throws Error when it does not end well or told anybody a stack trace */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** What a click that saves a file wrote. */
  save(click: () => Promise<void>): Promise<SavedFile>;
}

/** A file that the app saved. */
export interface SavedFile {
  name: string;
  text: string;
}

/** What a host starts with. */
export interface HostStart {
  dataDir: string;
  env: Record<string, string>;
  /** Told of each page as soon as there is one. */
  onPage: (page: Page) => void;
}

/** Waits until the app on a page can be used. */
export async function appReady(page: Page): Promise<void> {
  await page.locator('html[data-app-state="ready"]').waitFor();
}

/** Standard error is for people: a stack trace there is a failure. */
export function assertNoStackTrace(stderr: string): void {
  if (/\n\s+at .+:\d+:\d+/.test(stderr)) throw new Error(`A stack trace was printed:\n${stderr}`);
}
