import type { StoreApi } from 'zustand/vanilla';
import type { Mode, RunInfo } from '#shared/api/conversations.ts';
import type { TransferOutcome } from '#shared/core/event.ts';
import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';
import type { Conversation, LineOf } from '../fold/conversation.ts';
import type { EarlierRun } from './earlierRuns.ts';

/** What the next message runs in: chosen in the toolbar and in the chat's head. */
export interface Surroundings {
  environmentId: string | null;
  environmentName: string | null;
  mode: Mode;
}

/** How a conversation starts: elsewhere than at the flow's start; with other data than the flow's seeds say. */
export interface StartAs {
  startAt?: string | undefined;
  data?: Record<string, string> | undefined;
}

/** A line of the tester's own, shown before the conversation's line number `before`. */
export interface ChatNote {
  before: number;
  line: LineOf<'note'>;
}

/** What the test chat of a flow shows. */
export interface ChatState {
  /** `looking`: whether a conversation goes on already. `idle`: there is none. */
  phase: 'looking' | 'idle' | 'starting' | 'open';
  run: RunInfo | null;
  conversation: Conversation;
  notes: readonly ChatNote[];
  /** What a call came to, until the next one or until it is dismissed. */
  error: { title: string; message: string } | null;
  /** Why the flow runs without the last edits, or null where it has them. */
  unsaved: string | null;
  /** Lines that were opened or closed by hand. */
  toggled: ReadonlySet<string>;
  /** What the tester said so far, oldest first; the up key brings it back. */
  said: readonly string[];
  /** Earlier runs with requests, newest first; null until they were read. */
  earlier: readonly EarlierRun[] | null;
}

/** The test chat of an open flow: one conversation at a time, and what the tester does with it. */
export interface Chat {
  store: StoreApi<ChatState>;
  /** Follows the conversation while anything shows it. @returns a function that lets go */
  attach(): () => void;
  /** What the tester chose for the next message; a conversation that goes on changes over to it. */
  setSurroundings(surroundings: Surroundings): void;
  /** Starts anew, with the last edits. False where that failed; the error says why. */
  start(as?: StartAs): Promise<boolean>;
  /** The same start once more. */
  restart(): Promise<boolean>;
  /** The customer says something; where no conversation goes on, one is started first. False: it was not said. */
  say(text: string): Promise<boolean>;
  transfer(outcome: TransferOutcome): void;
  timeOut(): void;
  skipDelay(): void;
  abort(): void;
  forceFault(code: FailureCode | null): void;
  /** Puts the conversation away; it stays among the kept runs. */
  clear(): void;
  dismissError(): void;
  toggle(lineId: string): void;
  /** Reads the requests of earlier runs, once. */
  loadEarlier(): void;
}
