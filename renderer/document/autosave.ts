import type { HistoryStep, OpenFlow } from '#shared/api/flows.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { applyPatch, diffFlow, type FlowPatch } from '#shared/flow/patch.ts';
import { callError } from '../api/callError.ts';
import { applyStep, type History } from './history.ts';
import { sameValue } from './sameValue.ts';
import type { SaveState } from './saveState.ts';

/** What of the API the document needs. */
export interface FlowsApi {
  open(input: { id: string }): Promise<OpenFlow>;
  apply(input: {
    id: string;
    baseRevision: number;
    origin: string;
    patch: FlowPatch;
    step: HistoryStep;
  }): Promise<{ revision: number; updatedAt: string }>;
}

/** One thing to save: what it changes and what it does to the undo stack. */
export interface Operation {
  patch: FlowPatch;
  step: HistoryStep;
}

/** An edit that another window made, as `flows.watch` tells it. */
export interface RemoteEdit extends Operation {
  revision: number;
  updatedAt: string;
}

interface AutosaveEvents {
  onSaved(saved: SaveState): void;
  /** Others' edits came in below this window's own: document and undo stack are these now. */
  onRebased(document: FlowDocument, history: History): void;
  onConflict(parts: string[]): void;
}

const RETRY_MS = 5000;

/**
 * Saves operations one after another and merges in what other windows did. It keeps what the store has (`base`) and
 * what is still to be saved (`pending`); the open document is always the one with the other applied.
 */
export class Autosave {
  private readonly api: FlowsApi;
  private readonly id: string;
  private readonly origin: string;
  private readonly events: AutosaveEvents;
  private base: { revision: number; document: FlowDocument; history: History };
  private pending: Operation[] = [];
  private running: Promise<void> | null = null;
  private inFlight = false;
  private waiting: RemoteEdit[] = [];
  /** Whether what the store has must be read before anything more is saved. */
  private stale = false;
  /** Sent, but no answer came: it may or may not be in the store. */
  private unanswered: Operation | null = null;
  private stopped = false;
  private retryTimer: ReturnType<typeof setTimeout> | null = null;
  private updatedAt: string;

  constructor(api: FlowsApi, open: OpenFlow, origin: string, events: AutosaveEvents) {
    this.api = api;
    this.id = open.id;
    this.origin = origin;
    this.events = events;
    this.base = { revision: open.revision, document: open.document, history: open.history };
    this.updatedAt = open.updatedAt;
  }

  /** Takes an operation that the document shows already. */
  push(operation: Operation): void {
    const last = this.pending.at(-1);
    const waiting = this.pending.length > (this.inFlight ? 1 : 0);
    const merged =
      waiting && last ? mergeOperations(last, operation, this.before(this.pending.length - 1)) : null;
    if (merged) this.pending[this.pending.length - 1] = merged;
    else this.pending.push(operation);
    if (!this.stopped) void this.run();
  }

  /** Resolves when everything so far is on disk. */
  async flush(): Promise<void> {
    while (this.pending.length > 0 && !this.stopped) await this.run();
    if (this.pending.length > 0) throw new Error('the last edits are not saved yet');
  }

  /** Tries again at once after a failure. */
  retry(): void {
    if (this.retryTimer !== null) clearTimeout(this.retryTimer);
    this.retryTimer = null;
    this.stopped = false;
    if (this.pending.length > 0) void this.run();
    else this.events.onSaved({ state: 'saved', at: this.updatedAt });
  }

  /** An edit of another window: merged below what is pending; where one before it was missed, all is read anew. */
  takeRemote(edit: RemoteEdit): void {
    // What a call under way does to the revision is known only when it answers.
    if (this.inFlight) this.waiting.push(edit);
    else if (edit.revision > this.base.revision) this.merge(edit);
  }

  private merge(edit: RemoteEdit): void {
    if (edit.revision !== this.base.revision + 1) {
      void this.rebase();
      return;
    }
    this.base = {
      revision: edit.revision,
      document: applyPatch(this.base.document, edit.patch),
      history: applyStep(this.base.history, edit.step),
    };
    this.updatedAt = edit.updatedAt;
    this.pending = this.rebuilt();
    this.show();
    if (this.pending.length === 0) this.events.onSaved({ state: 'saved', at: this.updatedAt });
  }

  /** The edits of other windows that came in during a call. */
  private async mergeWaiting(): Promise<void> {
    const edits = this.waiting.sort((a, b) => a.revision - b.revision);
    this.waiting = [];
    for (const edit of edits) {
      if (edit.revision <= this.base.revision) continue;
      if (edit.revision === this.base.revision + 1) this.merge(edit);
      else await this.rebase();
    }
  }

  /** The flow was deleted, or came back. */
  takeDeleted(deleted: boolean): void {
    if (!deleted) {
      this.retry();
      return;
    }
    this.stopped = true;
    this.events.onSaved({ state: 'gone', message: GONE });
  }

  /** After a time without connection: edits of other windows may have been missed. */
  catchUp(): void {
    if (this.inFlight) return;
    // Saving what waits tells by its revision whether there is more to read.
    if (this.pending.length > 0) this.retry();
    else void this.rebase();
  }

  private run(): Promise<void> {
    this.running ??= this.saveAll().finally(() => {
      this.running = null;
      // An operation can come between the last look at the queue and now: nobody else would save it.
      if (this.pending.length > 0 && !this.stopped) void this.run();
    });
    return this.running;
  }

  private async saveAll(): Promise<void> {
    while (!this.stopped) {
      if (this.stale) {
        await this.rebase();
        continue;
      }
      const operation = this.pending[0];
      if (!operation) return;
      this.events.onSaved({ state: 'saving' });
      this.inFlight = true;
      try {
        const saved = await this.api.apply({
          id: this.id,
          baseRevision: this.base.revision,
          origin: this.origin,
          ...operation,
        });
        this.inFlight = false;
        await this.acknowledge(operation, saved);
        await this.mergeWaiting();
      } catch (error) {
        this.inFlight = false;
        if (!ANSWERED.has(callError(error).code)) this.unanswered = operation;
        await this.fail(error);
        await this.mergeWaiting();
      }
    }
  }

  private async acknowledge(
    operation: Operation,
    saved: { revision: number; updatedAt: string },
  ): Promise<void> {
    this.pending.shift();
    this.updatedAt = saved.updatedAt;
    if (saved.revision === this.base.revision + 1) {
      this.base = {
        revision: saved.revision,
        document: applyPatch(this.base.document, operation.patch),
        history: applyStep(this.base.history, operation.step),
      };
    } else await this.rebase();
    if (this.pending.length === 0) this.events.onSaved({ state: 'saved', at: this.updatedAt });
  }

  private async fail(error: unknown): Promise<void> {
    const { code, message, data } = callError(error);
    if (code === 'CONFLICT') {
      this.events.onConflict((data as { parts?: string[] } | undefined)?.parts ?? []);
      await this.rebase();
      return;
    }
    this.stopped = true;
    this.stale = true;
    if (code === 'GONE') {
      this.events.onSaved({ state: 'gone', message: GONE });
      return;
    }
    this.events.onSaved({ state: 'failed', message });
    this.retryTimer = setTimeout(() => this.retry(), RETRY_MS);
  }

  /** Reads what the store has and puts what is pending on top of it; this window's parts win, theirs stay undoable. */
  private async rebase(): Promise<void> {
    try {
      const open = await this.api.open({ id: this.id });
      this.base = { revision: open.revision, document: open.document, history: open.history };
      this.updatedAt = open.updatedAt;
      this.stale = false;
      const first = this.pending[0];
      if (first && first === this.unanswered && isStored(open, first)) this.pending.shift();
      this.unanswered = null;
      this.pending = this.rebuilt();
      this.show();
      if (this.pending.length === 0) this.events.onSaved({ state: 'saved', at: this.updatedAt });
    } catch (error) {
      await this.fail(error);
    }
  }

  /** The pending operations with undo entries that lead back to what the store has now. */
  private rebuilt(): Operation[] {
    let { document, history }: { document: FlowDocument; history: History } = this.base;
    return this.pending.map(({ patch, step }) => {
      const top = history.entries[history.position - 1];
      // A gesture that goes on is undone as a whole, with the part of it that is stored already.
      const goesOn = step.kind === 'edit' && top?.id === step.entry.id;
      const before = goesOn ? applyPatch(document, top.backward) : document;
      document = applyPatch(document, patch);
      const rebuilt: HistoryStep =
        step.kind === 'edit'
          ? {
              kind: 'edit',
              entry: {
                ...step.entry,
                forward: diffFlow(before, document),
                backward: diffFlow(document, before),
              },
            }
          : step;
      history = applyStep(history, rebuilt);
      return { patch, step: rebuilt };
    });
  }

  private show(): void {
    const history = this.pending.reduce<History>((at, { step }) => applyStep(at, step), this.base.history);
    this.events.onRebased(this.before(this.pending.length), history);
  }

  /** The document with the first `count` pending operations applied. */
  private before(count: number): FlowDocument {
    return this.pending.slice(0, count).reduce((at, { patch }) => applyPatch(at, patch), this.base.document);
  }
}

const GONE = 'This flow was deleted in another window. Restore it, or keep your version as a new flow.';

/** Codes that say for sure that nothing was stored. */
const ANSWERED: ReadonlySet<string> = new Set(['CONFLICT', 'GONE', 'INVALID', 'STORAGE', 'BAD_INPUT']);

/** Whether the store has an operation already: it changes neither document nor undo stack there. */
function isStored({ document, history }: OpenFlow, { patch, step }: Operation): boolean {
  const known =
    step.kind === 'edit'
      ? history.entries[history.position - 1]?.id === step.entry.id
      : applyStep(history, step).position === history.position;
  return known && sameValue(applyPatch(document, patch), document);
}

/** Two operations of one gesture as one, where the first waits to be sent: fewer transactions, the same result. */
function mergeOperations(first: Operation, second: Operation, before: FlowDocument): Operation | null {
  if (first.step.kind !== 'edit' || second.step.kind !== 'edit') return null;
  if (first.step.entry.id !== second.step.entry.id) return null;
  const after = applyPatch(applyPatch(before, first.patch), second.patch);
  return { patch: diffFlow(before, after), step: second.step };
}
