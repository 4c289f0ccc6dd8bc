import { createRouterClient } from '@orpc/server';
import { onTestFinished } from 'vitest';
import type { RunItem } from '#shared/api/conversations.ts';
import type { TraceEvent } from '#shared/core/event.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { diffFlow } from '#shared/flow/patch.ts';
import { createServices, type Services } from './createServices.ts';
import { testFolder } from './databaseFixture.ts';

/** The API as a page calls it. */
export type TestClient = ReturnType<typeof clientOf>;

const clientOf = (services: Services) => createRouterClient(services.router);

/** For tests: services in a folder of their own (or in the given one) and a client of their router. */
export function testServices(folder: string = testFolder()): {
  services: Services;
  client: TestClient;
  folder: string;
  logged: string[];
} {
  const logged: string[] = [];
  const services = createServices({
    dataFolder: folder,
    version: '0.0.0-test',
    host: 'browser',
    keyring: null,
    log: (line) => logged.push(line),
  });
  onTestFinished(() => services.close());
  return { services, client: clientOf(services), folder, logged };
}

/** For tests: stores a document as a new flow. */
export async function storeFlow(client: TestClient, document: FlowDocument): Promise<string> {
  const { id } = await client.flows.import({ text: JSON.stringify(document) });
  return id;
}

/** For tests: makes one edit as the editor does. */
export async function editFlow(
  client: TestClient,
  id: string,
  recipe: (document: FlowDocument) => FlowDocument,
) {
  const open = await client.flows.open({ id });
  const after = recipe(open.document);
  const forward = diffFlow(open.document, after);
  const backward = diffFlow(after, open.document);
  const entry = { id: `e${open.revision}`, label: 'Edit', at: new Date().toISOString(), forward, backward };
  return client.flows.apply({
    id,
    baseRevision: open.revision,
    origin: 'w',
    patch: forward,
    step: { kind: 'edit', entry },
  });
}

/** For tests: a run as somebody who watches it sees it. */
export class Watcher {
  readonly items: RunItem[] = [];
  private readonly waiting = new Set<() => void>();
  private readonly stop = new AbortController();
  ended: 'no' | 'yes' | unknown = 'no';

  constructor(client: TestClient, runId: string) {
    onTestFinished(() => this.stop.abort());
    void this.read(client, runId);
  }

  /** What the bot said, in order. */
  get said(): string[] {
    return this.events('message').map(({ text }) => text);
  }

  /** What the run waits for now. */
  get status() {
    return this.items.filter((item) => item.kind === 'status').at(-1);
  }

  get exchanges() {
    return this.items.filter((item) => item.kind === 'exchange').map(({ exchange }) => exchange);
  }

  events<T extends TraceEvent['type']>(type: T): TraceEvent<T>[] {
    return this.items.flatMap((item) =>
      item.kind === 'event' && item.event.type === type ? [item.event as unknown as TraceEvent<T>] : [],
    );
  }

  /** Resolves when the run waits for this. */
  async waitsFor(waits: string): Promise<void> {
    await this.until(() => this.status?.status.waits === waits, `it waits for ${waits}`);
  }

  /** Resolves when it holds; the test's own time-out is the limit. */
  async until(holds: () => boolean, _what = ''): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.add(resolve));
  }

  private async read(client: TestClient, runId: string): Promise<void> {
    try {
      const items = await client.conversations.watch({ runId }, { signal: this.stop.signal });
      for await (const item of items) {
        this.items.push(item);
        this.wake();
      }
      this.ended = 'yes';
    } catch (error) {
      this.ended = error;
    }
    this.wake();
  }

  private wake(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const resolve of waiting) resolve();
  }
}
