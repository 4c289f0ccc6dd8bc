import { eventIterator, type } from '@orpc/contract';
import * as z from 'zod';
import type { Problem } from '../core/problem.ts';
import type { FlowDocument } from '../flow/document.ts';
import type { FlowPicture } from '../flow/flowPicture.ts';
import type { FlowPatch } from '../flow/patch.ts';
import { patchSchema } from '../flow/patchSchema.ts';
import { procedure } from './errors.ts';

/** A stored flow's id; not part of the document. */
export const flowIdSchema = z.string().min(1).max(64);

/** A flow as the library shows it. Times are ISO-8601 UTC. */
export interface FlowCard {
  id: string;
  name: string;
  description: string;
  nodes: number;
  routes: number;
  tests: number;
  errors: number;
  warnings: number;
  /** Environment variables that it names. */
  requiredEnv: string[];
  picture: FlowPicture;
  revision: number;
  createdAt: string;
  updatedAt: string;
  /** Set while it lies in "Recently deleted" (30 days). */
  deletedAt: string | null;
}

/** One step of the undo stack: what a gesture did, both ways. */
export interface HistoryEntry {
  /**
   * Made by the client. The same id again extends the step (a gesture that goes on): the entry then carries the whole
   * step and replaces the one before.
   */
  id: string;
  /** In the past of a command: "Move 3 nodes". */
  label: string;
  at: string;
  forward: FlowPatch;
  backward: FlowPatch;
}

/** A flow as the editor opens it. `position`: how many entries of `history` are done; those after can be redone. */
export interface OpenFlow {
  id: string;
  revision: number;
  updatedAt: string;
  document: FlowDocument;
  history: { entries: HistoryEntry[]; position: number };
}

/**
 * What happened to flows, for every window. `origin` is the client that did it. Where a revision is missing between two
 * edits, one could not be told: open the flow anew.
 */
export type FlowChange =
  | { type: 'created' | 'restored' | 'deleted' | 'erased'; flowId: string; origin: string | null }
  | {
      type: 'edited';
      flowId: string;
      origin: string | null;
      revision: number;
      updatedAt: string;
      patch: FlowPatch;
      step: HistoryStep;
    };

const entrySchema = z.strictObject({
  id: z.string().min(1).max(64),
  label: z.string().min(1).max(200),
  at: z.iso.datetime(),
  forward: patchSchema,
  backward: patchSchema,
});

/** What an edit does to the undo stack: adds or extends its top entry, or moves the position over an entry. */
export const historyStepSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('edit'), entry: entrySchema }),
  z.strictObject({ kind: z.literal('undo'), entryId: z.string() }),
  z.strictObject({ kind: z.literal('redo'), entryId: z.string() }),
]);
/** What an edit does to the undo stack. */
export type HistoryStep = z.infer<typeof historyStepSchema>;

/** Stored flows. Edits are transactions: acknowledged means on disk. */
export const flows = {
  /** All flows, last edited first; `search` looks through names, texts, URLs and data names. */
  list: procedure
    .input(z.strictObject({ search: z.string().max(500).optional(), deleted: z.boolean().optional() }))
    .output(type<FlowCard[]>()),
  open: procedure.input(z.strictObject({ id: flowIdSchema })).output(type<OpenFlow>()),
  /** A new flow: blank, or a copy of an example. */
  create: procedure
    .input(
      z.strictObject({
        name: z.string().min(1).max(200).optional(),
        example: z.string().max(64).optional(),
        origin: z.string().max(64).optional(),
      }),
    )
    .output(type<{ id: string }>()),
  duplicate: procedure.input(z.strictObject({ id: flowIdSchema })).output(type<{ id: string }>()),
  /**
   * Applies one edit. `baseRevision` is the revision it was made on; an edit on an older one is taken when it touches
   * other parts than what came since, else CONFLICT. The same edit sent again is taken once. Where two windows' edits
   * together left a connection to a deleted node, that is disconnected: `revision` is then further than the next one.
   */
  apply: procedure
    .input(
      z.strictObject({
        id: flowIdSchema,
        baseRevision: z.int().min(0),
        origin: z.string().min(1).max(64),
        patch: patchSchema,
        step: historyStepSchema,
      }),
    )
    .output(type<{ revision: number; updatedAt: string }>()),
  /** To "Recently deleted", from where `restore` brings it back; `erase` is final. */
  delete: procedure.input(z.strictObject({ id: flowIdSchema, origin: z.string().max(64).optional() })),
  restore: procedure.input(z.strictObject({ id: flowIdSchema })),
  erase: procedure.input(z.strictObject({ id: flowIdSchema })),
  /** Brings a flow in from a file's text; `name` is the file's, for the message. INVALID lists what is wrong. */
  import: procedure
    .input(z.strictObject({ text: z.string(), fileName: z.string().max(500).optional() }))
    .output(type<{ id: string; name: string; notes: string[] }>()),
  /** The canonical text; INVALID where production is asked for and the flow has errors. */
  export: procedure
    .input(z.strictObject({ id: flowIdSchema, purpose: z.enum(['sharing', 'production']) }))
    .output(type<{ text: string; fileName: string; problems: Problem[] }>()),
  /** Every change of any flow from now on. */
  watch: procedure.output(eventIterator(type<FlowChange>())),
};
