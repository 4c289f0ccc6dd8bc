import * as z from 'zod';
import { actionSchema } from '../actions/registry.ts';
import { webhookSchema } from '../actions/webhook.ts';
import { textSchema } from '../core/field.ts';
import { idSchema, targetSchema } from '../core/ids.ts';
import { MAX_ASSET_BYTES, MAX_MESSAGE } from '../core/limits.ts';
import { exitSchema } from '../exits/registry.ts';
import { conversationTestSchema } from './conversationTest.ts';

/** The format's name, and the version that this Parley writes. */
export const FORMAT = 'parley.flow';
/** The version of the format that this Parley writes. */
export const FORMAT_VERSION = 1;

const coordinate = z.number({ error: 'a coordinate is a finite number' });

/** Schema of a place on the canvas. */
export const positionSchema = z.strictObject({ x: coordinate, y: coordinate });
/** A place on the canvas, in pixels at zoom 1. */
export type Position = z.infer<typeof positionSchema>;

/** Schema of a node. */
export const nodeSchema = z.strictObject({
  id: idSchema,
  label: textSchema(200, 'a label').describe('What the trace and the editor call it'),
  position: positionSchema.optional().describe('On the canvas, in pixels; authoring only'),
  actions: z
    .array(actionSchema)
    .max(200, { error: 'a node has at most 200 actions' })
    .default([])
    .describe('Run in order, top to bottom'),
  exit: exitSchema,
});
/** A step: some actions, then one exit. */
export type FlowNode = z.infer<typeof nodeSchema>;

/** Schema of a sticky note. */
export const noteSchema = z.strictObject({
  id: idSchema,
  text: textSchema(MAX_MESSAGE, 'a note'),
  position: positionSchema,
  size: z.strictObject({ width: z.number().min(40).max(4000), height: z.number().min(40).max(4000) }),
  color: z.enum(['yellow', 'blue', 'green', 'pink', 'grey']).optional(),
});
/** A sticky note on the canvas. */
export type Note = z.infer<typeof noteSchema>;

/** Schema of an asset: a file that travels inside the flow as base64. */
export const assetSchema = z.strictObject({
  name: textSchema(255, 'a file name').min(1, { error: 'an asset needs a file name' }),
  mediaType: z.string().regex(/^[\w.+-]+\/[\w.+-]+$/, { error: 'mediaType looks like application/pdf' }),
  size: z.int().min(0).max(MAX_ASSET_BYTES, { error: 'an asset has at most 10 MiB' }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256 is 64 hexadecimal digits' }),
  data: z.base64({ error: 'data is base64' }).max(Math.ceil(MAX_ASSET_BYTES / 3) * 4),
});
/** A file that travels inside the flow. */
export type Asset = z.infer<typeof assetSchema>;

/** Schema of `onEnd`: where the finished interaction is delivered. */
export const onEndSchema = z.strictObject({
  ...webhookSchema.pick({ url: true, headers: true, timeoutMs: true, retries: true }).shape,
  when: z
    .enum(['always', 'completed'])
    .default('always')
    .describe('completed: not when it timed out or failed'),
});
/** Where the finished interaction is delivered, and when. */
export type OnEnd = z.infer<typeof onEndSchema>;

/** Schema of the flow's document in canonical key order (flow-format.md, Document). */
export const documentSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  name: textSchema(200, 'a name').refine((name) => name.trim() !== '', { error: 'a flow needs a name' }),
  description: textSchema(MAX_MESSAGE, 'a description').default(''),
  start: targetSchema.describe('The id of the node that a conversation starts at'),
  idleTimeoutMinutes: z
    .int({ error: 'idleTimeoutMinutes is a whole number, or null for never' })
    .min(1)
    .max(10_080, { error: 'idleTimeoutMinutes is at most 10080 (a week)' })
    .nullable()
    .default(null)
    .describe('Minutes without a reply until it ends; null: never'),
  onEnd: onEndSchema.optional().describe('Where the finished interaction is delivered'),
  nodes: z.array(nodeSchema).max(50_000, { error: 'a flow has at most 50,000 nodes' }),
  notes: z.array(noteSchema).max(5000).optional().describe('Sticky notes; authoring only'),
  assets: z.record(idSchema, assetSchema).optional().describe('Files that it sends, by id'),
  tests: z.array(conversationTestSchema).max(5000).optional().describe('Conversation tests; authoring only'),
  seeds: z
    .array(
      z.strictObject({
        name: textSchema(191, 'a data name'),
        example: textSchema(510, 'an example').optional(),
      }),
    )
    .max(1000)
    .optional()
    .describe('Names that its start may already have; authoring only'),
  accepted: z
    .array(z.strictObject({ rule: z.string(), at: z.string(), reason: textSchema(510, 'a reason') }))
    .max(5000)
    .optional()
    .describe('Problems that the author lives with; authoring only'),
  requires: z
    .strictObject({ env: z.array(z.string()) })
    .optional()
    .describe('Environment variables that it names; made by the export'),
});

/** A flow's document: what is drawn, stored and exported. `requires` is made by the export and dropped by the import. */
export type FlowDocument = Omit<z.infer<typeof documentSchema>, 'requires'>;

/** A new flow: one node that greets and ends. */
export function blankDocument(name: string, nodeId: string, actionId: string): FlowDocument {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    name,
    description: '',
    start: nodeId,
    idleTimeoutMinutes: 10,
    nodes: [
      {
        id: nodeId,
        label: 'Welcome',
        position: { x: 0, y: 0 },
        actions: [{ id: actionId, type: 'message', text: '' }],
        exit: { type: 'reply', routes: [], otherwise: null },
      },
    ],
  };
}
