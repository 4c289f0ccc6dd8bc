import * as z from 'zod';
import { faultSchema } from '../actions/webhook.ts';
import { textSchema } from '../core/field.ts';
import { idSchema } from '../core/ids.ts';
import { MAX_DATA, MAX_MESSAGE, MAX_NAME } from '../core/limits.ts';

const dataRecord = z.record(textSchema(MAX_NAME, 'a data name'), textSchema(MAX_DATA, 'data'));

/** Schema of a text that a test expects: the whole text, or `{ matches }` (RE2), or `{ contains }`. */
const expectedText = z.union([
  z.string(),
  z.strictObject({ matches: z.string() }),
  z.strictObject({ contains: z.string() }),
]);

/** Schema of what a test expects after the bot has spoken (flow-format.md, Conversation tests). */
export const expectationSchema = z.strictObject({
  messages: z.array(expectedText).optional(),
  suggestions: z.array(z.string()).optional(),
  data: dataRecord.optional(),
  node: idSchema.optional(),
  ended: z.enum(['end', 'transferred', 'timed-out', 'dead-end', 'loop', 'error']).optional(),
  requests: z
    .array(
      z.strictObject({
        action: idSchema,
        path: z.string().optional(),
        body: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
});
/** What a test expects after the bot has spoken. */
export type Expectation = z.infer<typeof expectationSchema>;

/** Schema of one step of a test: the customer says something, an outcome or fault is forced, something is expected. */
export const testStepSchema = z.strictObject({
  say: textSchema(MAX_MESSAGE * 5, 'a reply').optional(),
  idle: z.literal(true).optional(),
  transfer: z.enum(['accepted', 'businessHours', 'queueCap', 'noUsers']).optional(),
  fault: faultSchema.optional(),
  expect: expectationSchema.optional(),
});
/** One step of a test. */
export type TestStep = z.infer<typeof testStepSchema>;

/** Schema of one recorded answer of a webhook: what the endpoint said, or how it failed. */
export const recordingSchema = z.union([
  z.strictObject({ status: z.int().min(100).max(599), body: z.string() }),
  z.strictObject({ code: faultSchema }),
]);
/** One recorded answer of a webhook. */
export type Recording = z.infer<typeof recordingSchema>;

/** Schema of a conversation test. */
export const conversationTestSchema = z.strictObject({
  id: idSchema,
  name: textSchema(200, 'a name'),
  folder: textSchema(200, 'a folder').optional(),
  tags: z.array(textSchema(80, 'a tag')).max(50).optional(),
  data: dataRecord.optional(),
  startAt: idSchema.nullable().optional(),
  webhooks: z.enum(['recorded', 'sample', 'live']).default('recorded'),
  steps: z.array(testStepSchema).max(2000),
  recordings: z.record(idSchema, z.array(recordingSchema).max(2000)).optional(),
});
/** A conversation kept as a test. */
export type ConversationTest = z.infer<typeof conversationTestSchema>;
