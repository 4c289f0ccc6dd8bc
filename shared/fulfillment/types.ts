import * as z from 'zod';
import { MAX_RETRIES, TIMEOUT_MS } from '../core/limits.ts';
import { type FailureCode, failureCodes } from './failureCodes.ts';

/** Largest answer that is read, in bytes after decompression; the download stops there (fulfillment.md, Failure). */
export const MAX_RESPONSE_BYTES = 1024 * 1024;

/** One header row: its name as sent, its value. */
export const headerRowSchema = z.strictObject({ name: z.string(), value: z.string() });
/** One header row. */
export type HeaderRow = z.infer<typeof headerRowSchema>;

/**
 * A webhook rendered and ready to send; what the engine's `need` carries. `headers` are the author's rows only:
 * the runner adds the defaults that they don't override. `idempotencyKey` is one per action run, the same on retries.
 */
export const webhookRequestSchema = z.strictObject({
  url: z.string(),
  headers: z.array(headerRowSchema),
  body: z.string(),
  timeoutMs: z.int().min(TIMEOUT_MS.min).max(TIMEOUT_MS.max),
  retries: z.int().min(0).max(MAX_RETRIES),
  idempotencyKey: z.string().min(1),
});
/** A webhook rendered and ready to send. */
export type WebhookRequest = z.infer<typeof webhookRequestSchema>;

const milliseconds = z.number().nonnegative().nullable();

/** Where the time of one attempt went, in ms; null where a phase did not happen (a reused connection, an address without look-up). */
export const timingsSchema = z.strictObject({
  dns: milliseconds,
  connect: milliseconds,
  tls: milliseconds,
  /** From the request being sent to the first byte of the answer. */
  firstByte: milliseconds,
  download: milliseconds,
  total: milliseconds,
});
/** Where the time of one attempt went. */
export type Timings = z.infer<typeof timingsSchema>;

/** Timings of something that never reached the network. */
export const NO_TIMINGS: Timings = Object.freeze({
  dns: null,
  connect: null,
  tls: null,
  firstByte: null,
  download: null,
  total: null,
});

/** Response headers by lower-case name, as the server sent them. */
export const responseHeadersSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
/** Response headers by lower-case name. */
export type ResponseHeaders = z.infer<typeof responseHeadersSchema>;

/** An endpoint's answer: the body is decoded UTF-8, `bytes` its size after decompression. */
export const webhookResponseSchema = z.strictObject({
  status: z.int(),
  headers: responseHeadersSchema.optional(),
  body: z.string(),
  bytes: z.int().nonnegative().optional(),
  timings: timingsSchema.optional(),
});
/** An endpoint's answer. */
export type WebhookResponse = z.infer<typeof webhookResponseSchema>;

/** One thing an answer got wrong: the entry it is about (from 1; null: the answer as a whole) and the whole sentence. */
export const contractProblemSchema = z.strictObject({ entry: z.int().nullable(), message: z.string() });
/** One thing an answer got wrong. */
export type ContractProblem = z.infer<typeof contractProblemSchema>;

/** One datum an answer stores. */
export const entrySchema = z.strictObject({ name: z.string(), data: z.string() });
/** One datum an answer stores. */
export type Entry = z.infer<typeof entrySchema>;

/** A stable failure code. */
export const failureCodeSchema = z.enum(failureCodes as [FailureCode, ...FailureCode[]]);

/** What a webhook run came to: an answer that keeps the contract, or the failure with its code and sentence. */
export type WebhookAnswer =
  | { ok: true; response: WebhookResponse; entries: Entry[]; notes: string[] }
  | {
      ok: false;
      code: FailureCode;
      message: string;
      /** Where an answer came at all. */
      response?: WebhookResponse;
      /** With code `contract`: every problem of the answer. */
      problems?: ContractProblem[];
    };

/**
 * The kept record of one attempt (fulfillment.md, What is kept). Without an answer `status`, `responseHeaders` and
 * `responseBody` are null; `responseBody` holds the first 1 MiB. Either `entries` or `code` with `message` is there.
 * It holds what was on the wire, secrets included, until `redactExchange` has seen it.
 */
export const exchangeSchema = z.strictObject({
  method: z.literal('POST'),
  url: z.string(),
  headers: z.array(headerRowSchema),
  body: z.string(),
  /** From 1. */
  attempt: z.int().positive(),
  /** ISO-8601 UTC. */
  startedAt: z.string(),
  status: z.int().nullable(),
  responseHeaders: responseHeadersSchema.nullable(),
  responseBody: z.string().nullable(),
  /** Bytes read after decompression. */
  responseBytes: z.int().nonnegative(),
  timings: timingsSchema,
  entries: z.array(entrySchema).optional(),
  notes: z.array(z.string()).optional(),
  code: failureCodeSchema.optional(),
  message: z.string().optional(),
  problems: z.array(contractProblemSchema).optional(),
  /** Whether another attempt follows, and after how many ms. */
  retryInMs: z.number().nonnegative().optional(),
});
/** The kept record of one attempt. */
export type Exchange = z.infer<typeof exchangeSchema>;
