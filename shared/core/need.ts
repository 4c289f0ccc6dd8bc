import type { EndReason, HeaderList, TransferOutcome } from './event.ts';

/** A request ready to be sent: templates rendered, secrets in clear. It never enters state or events. */
export interface RenderedRequest {
  url: string;
  /** The author's headers, in order; the runner adds the defaults of fulfillment.md. */
  headers: HeaderList;
  body: string;
  timeoutMs: number;
  retries: number;
  /** One a run of the action, the same on its retries. */
  idempotencyKey: string;
}

/** What an author keeps as an answer for work offline (fulfillment.md, Modes). */
export interface SampleAnswer {
  status: number;
  body: string;
}

/** What a conversation needs before it can go on. The engine returns it and does nothing itself. */
export type Need =
  | { type: 'reply'; suggestions: string[] }
  | {
      type: 'webhook';
      nodeId: string;
      /** Null for the delivery of the finished interaction (`onEnd`). */
      actionId: string | null;
      request: RenderedRequest;
      sample?: SampleAnswer;
    }
  | { type: 'delay'; ms: number }
  | { type: 'transfer'; queue: string; outcomes: TransferOutcome[] }
  | { type: 'ended'; reason: EndReason };

/** An endpoint's answer as the engine takes it. Headers in any common shape; only status and body are judged. */
export interface RawAnswer {
  status: number;
  body: string;
  headers?: unknown;
}

/** What happened outside, handed to `resume`. */
export type Happening =
  | { type: 'reply'; text: string }
  | { type: 'answered'; response: RawAnswer }
  | { type: 'failed'; code: string; message: string; problems?: string[] }
  | { type: 'elapsed' }
  | { type: 'transfer'; outcome: TransferOutcome }
  | { type: 'timed-out' };
