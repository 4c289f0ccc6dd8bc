import type { Mode, RunItem } from '#shared/api/conversations.ts';
import type { TransferOutcome } from '#shared/core/event.ts';
import type { Happening, Need } from '#shared/core/need.ts';
import { needOf, resume } from '#shared/engine/converse.ts';
import { ABORTED } from '#shared/engine/resume.ts';
import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';
import type { Subscription } from '../broadcast.ts';
import { redactEvent, redactState } from '../runLoop/redactStep.ts';
import { type NewItem, StaleRunError, type StoredRun } from '../runs/runRows.ts';
import { runStatus, statusItem } from '../runs/runStatus.ts';
import { GoneError, NotNowError } from '../serviceErrors.ts';
import type { ConversationTools } from './conversationTools.ts';
import { startWork, type Work } from './meetNeed.ts';
import { RunKeeper } from './runKeeper.ts';
import { loadScene, type Scene } from './scene.ts';

/**
 * One conversation of the test chat: the engine, and what it waits for. Whatever happens is on disk before it is told.
 * Calls are taken one after the other.
 */
export class Conversation {
  private readonly tools: ConversationTools;
  private readonly keeper: RunKeeper;
  private scene: Scene | null = null;
  private need: Need = { type: 'reply', suggestions: [] };
  private work: Work | null = null;
  private idle: ReturnType<typeof setTimeout> | null = null;
  private until = '';
  private tail: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(tools: ConversationTools, run: StoredRun) {
    this.tools = tools;
    this.keeper = new RunKeeper(tools.database, run);
  }

  /** Goes on from a first step that is stored already. */
  begin(need: Need, scene: Scene): void {
    this.scene = scene;
    this.need = need;
    this.goOn();
  }

  /** Takes a stored run up where it was. A webhook that was under way when its process ended counts as aborted. */
  takeUp(): Promise<void> {
    return this.inTurn(() => this.takeOver());
  }

  /** Everything so far, then everything to come. */
  watch(signal: AbortSignal | undefined): Promise<Subscription<RunItem>> {
    return this.inTurn(async () => {
      this.keeper.catchUp();
      const { listeners } = this.keeper;
      const first = [...this.keeper.items(), this.status()];
      const subscription = listeners.subscribe({ signal, first, onEnd: () => this.rest() });
      this.endIfOver();
      return subscription;
    });
  }

  /** The customer says something. While a webhook or a pause is under way it is kept, and said next. */
  say(text: string): Promise<void> {
    return this.input(async ({ waits }) => {
      if (waits === 'ended' || waits === 'delivering') throw new NotNowError(OVER);
      if (waits === 'transfer') throw new NotNowError('Choose first what the hand-over comes to.');
      if (waits === 'reply') return this.advance({ type: 'reply', text });
      const { redactor } = await this.prepare();
      const masked = redactor.text(text);
      this.change(({ control }) => ({ control: { ...control, queued: [...control.queued, masked] } }));
    });
  }

  transfer(outcome: TransferOutcome): Promise<void> {
    return this.input(async ({ waits }) => {
      if (waits !== 'transfer') throw new NotNowError('The conversation is not being handed over now.');
      await this.advance({ type: 'transfer', outcome });
    });
  }

  timeOut(): Promise<void> {
    return this.input(async ({ waits }) => {
      if (waits !== 'reply') throw new NotNowError('The conversation does not wait for a reply now.');
      await this.advance({ type: 'timed-out' });
    });
  }

  /** Ends a typing pause; without one it does nothing: it may just be over. */
  skipDelay(): void {
    if (this.need.type === 'delay') this.work?.skip();
  }

  /** Stops a webhook that is under way; without one it does nothing: it may just be answered. */
  abort(): void {
    if (this.need.type === 'webhook') this.work?.abort();
  }

  forceFault(code: FailureCode | null): Promise<void> {
    return this.input(async ({ waits }) => {
      if (waits === 'ended') throw new NotNowError(OVER);
      this.change(({ control }) => ({ control: { ...control, fault: code } }));
    });
  }

  setMode(mode: Mode): Promise<void> {
    return this.input(async () => this.change(() => ({ mode })));
  }

  setEnvironment(environmentId: string | null, environmentName: string | null): Promise<void> {
    return this.input(async () => {
      this.keeper.save([], () => ({ environmentId, environmentName }));
      await this.prepare();
      this.tell();
    });
  }

  /** Another process has committed something: what it did to this run shows here, too. */
  follow(): void {
    this.inTurn(async () => this.catchUp()).catch((error: unknown) => this.fail(error));
  }

  /** Stops at once and ends every stream, by the error where there is one. Nothing is written any more. */
  close(error?: unknown): void {
    this.closed = true;
    this.stopWaiting();
    this.keeper.listeners.end(error);
  }

  /** One call after the other. */
  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.tail.then(() => {
      if (this.closed) throw new GoneError('run', this.keeper.run.id);
      return work();
    });
    this.tail = result.catch(() => {});
    return result;
  }

  /** A call from outside, on what the run is now. */
  private input(work: (run: StoredRun) => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      this.catchUp();
      const { owner, waits } = this.keeper.run;
      if (waits !== 'ended' && !this.tools.instance.isAlive(owner)) await this.takeOver();
      try {
        await work(this.keeper.run);
      } catch (error) {
        if (!(error instanceof StaleRunError)) throw error;
        throw new NotNowError('The conversation went on in another window. Look at it, then try again.');
      }
    });
  }

  private async takeOver(): Promise<void> {
    const { flow, runEnv } = await this.prepare();
    const { waits, owner, state } = this.keeper.run;
    this.need = needOf(flow, state, { env: runEnv });
    if (owner !== this.tools.instance.id && this.tools.instance.isAlive(owner) && waits !== 'reply') return;
    if (waits === 'webhook' || waits === 'delivering') await this.advance(ABORTED);
    else this.goOn();
  }

  /** Lets the engine take what happened, then what the customer said meanwhile, and waits for what is needed then. */
  private async advance(happening: Happening): Promise<void> {
    await this.step(happening, false);
    for (;;) {
      const { waits, control } = this.keeper.run;
      const text = waits === 'reply' ? control.queued[0] : undefined;
      if (text === undefined) break;
      await this.step({ type: 'reply', text }, true);
    }
    this.goOn();
  }

  private async step(happening: Happening, wasQueued: boolean): Promise<void> {
    const { flow, runEnv, redactor } = await this.prepare();
    const { state } = this.keeper.run;
    const { state: next, events, need } = resume(flow, state, happening, { env: runEnv });
    const items = events.map((event): NewItem => ({ kind: 'event', event: redactEvent(event, redactor) }));
    this.keeper.save(items, (run) => {
      if (run.state.waits !== state.waits || run.state.webhookRuns !== state.webhookRuns) {
        throw new StaleRunError();
      }
      const { control } = run;
      return {
        state: redactState(next, redactor),
        waits: next.waits,
        outcome: next.waits === 'ended' ? (next.ended?.reason ?? 'end') : null,
        owner: this.tools.instance.id,
        control: wasQueued ? { ...control, queued: control.queued.slice(1) } : control,
      };
    });
    this.stopWaiting();
    this.need = need;
  }

  /** Starts what is needed now, and tells what the run waits for. */
  private goOn(): void {
    const { need, scene } = this;
    if (this.closed || !scene) return;
    this.stopWaiting();
    if (need.type === 'webhook' || need.type === 'delay') {
      const { fault } = this.keeper.run.control;
      if (need.type === 'delay') this.until = new Date(Date.now() + need.ms).toISOString();
      else if (fault !== null)
        this.keeper.save([], ({ control }) => ({ control: { ...control, fault: null } }));
      const append = (item: NewItem) => this.keeper.save([item], () => ({}));
      const used = need.type === 'webhook' ? fault : null;
      const work = startWork(need, {
        ...this.tools,
        run: this.keeper.run,
        fault: used,
        scene,
        append,
      });
      this.work = work;
      work.happening
        .then((happening) =>
          this.inTurn(async () => (this.work === work ? this.advance(happening) : undefined)),
        )
        .catch((error: unknown) => this.fail(error));
    } else if (need.type === 'reply' && scene.document.idleTimeoutMinutes !== null) {
      this.idle = setTimeout(() => this.onIdle(), scene.document.idleTimeoutMinutes * 60_000);
      this.idle.unref();
    }
    this.tell();
    this.endIfOver();
  }

  private onIdle(): void {
    this.timeOut().catch((error: unknown) => {
      if (!(error instanceof NotNowError)) this.fail(error);
    });
  }

  private async prepare(): Promise<Scene> {
    this.scene = await loadScene(this.tools, this.keeper.run, this.scene);
    return this.scene;
  }

  private change(change: Parameters<RunKeeper['save']>[1]): void {
    this.keeper.save([], change);
    this.tell();
  }

  /** Takes in what another process did. What is under way here stays, where it is still what the run waits for. */
  private catchUp(): void {
    if (!this.keeper.catchUp() || !this.scene) return;
    const { owner, state } = this.keeper.run;
    if (owner !== this.tools.instance.id) {
      this.stopWaiting();
      this.need = needOf(this.scene.flow, state, { env: this.scene.runEnv });
    }
    this.tell();
    this.endIfOver();
  }

  private status(): RunItem {
    const { run } = this.keeper;
    return statusItem(
      run,
      runStatus(run.state, this.need, this.until),
      this.scene?.acceptSelfSigned ?? false,
    );
  }

  private tell(): void {
    this.keeper.listeners.publish(this.status());
  }

  private stopWaiting(): void {
    this.work?.drop();
    this.work = null;
    if (this.idle !== null) clearTimeout(this.idle);
    this.idle = null;
  }

  /** An error that no call is there to take: those who watch get it, and the run is taken up anew when it is next asked for. */
  private fail(error: unknown): void {
    if (this.closed) return;
    const expected = error instanceof StaleRunError || error instanceof GoneError;
    if (!expected) this.tools.log.error(`conversation ${this.keeper.run.id} stopped`, error);
    this.close(error);
    this.tools.onRest(this.keeper.run.id);
  }

  private endIfOver(): void {
    if (this.need.type === 'ended') this.keeper.listeners.end();
    this.rest();
  }

  private rest(): void {
    if (this.need.type === 'ended' && this.keeper.listeners.size === 0) this.tools.onRest(this.keeper.run.id);
  }
}

const OVER = 'The conversation is over. Start a new one.';
