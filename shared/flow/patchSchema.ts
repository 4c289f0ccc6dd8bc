import * as z from 'zod';
import { idSchema } from '../core/ids.ts';
import { conversationTestSchema } from './conversationTest.ts';
import { assetSchema, documentSchema, nodeSchema, noteSchema } from './document.ts';
import type { FlowPatch } from './patch.ts';

const listPatch = <T extends z.ZodType>(value: T) =>
  z
    .strictObject({
      remove: z.array(idSchema).optional(),
      put: z.array(z.strictObject({ index: z.int().min(0).optional(), value })).optional(),
    })
    .optional();

const { name, description, start, idleTimeoutMinutes, onEnd, seeds, accepted } = documentSchema.shape;

/** Schema of a patch: what an edit sends to the store. Parts are checked as in a document; defaults are not filled in. */
export const patchSchema: z.ZodType<FlowPatch> = z.strictObject({
  settings: z
    .strictObject({
      name: name.optional(),
      // Without its default: a patch that leaves it out must not set it.
      description: description.unwrap().optional(),
      start: start.optional(),
      idleTimeoutMinutes: idleTimeoutMinutes.unwrap().optional(),
      onEnd: onEnd.nullable(),
      seeds: seeds.nullable(),
      accepted: accepted.nullable(),
    })
    .partial()
    .optional(),
  nodes: listPatch(nodeSchema),
  notes: listPatch(noteSchema),
  tests: listPatch(conversationTestSchema),
  assets: z
    .strictObject({ remove: z.array(idSchema).optional(), put: z.record(idSchema, assetSchema).optional() })
    .optional(),
}) as z.ZodType<FlowPatch>;
