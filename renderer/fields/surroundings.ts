import type { Asset } from '#shared/flow/document.ts';
import type { TemplateNames } from '../templates/templateNames.ts';
import type { FieldPath } from './fieldProblem.ts';
import type { NodeChoice } from './nodeChoice.ts';

/** How the last request of a webhook went, as its card's last line says it. */
export interface LastExchange {
  ok: boolean;
  /** "200", or the failure's code in words: "timeout". */
  word: string;
  /** "2 entries stored", or the sentence of the failure. */
  detail: string;
  /** Null where there was no answer. */
  ms: number | null;
  /** ISO-8601 UTC. */
  at: string;
  /** Shows it in the Requests tab. */
  show?: (() => void) | undefined;
}

/** What an editor of an action or exit may know of the flow around it, and do to it. Same object, same flow. */
export interface Surroundings {
  /** What undo calls the place: `Welcome`, `the flow`; short enough for a label. */
  place: string;
  names: TemplateNames;
  /** Every node, in the flow's order. */
  nodes: readonly NodeChoice[];
  /** The chosen environment's name, or null where none is chosen. */
  environment: string | null;
  /** Adds a node and leads a port of this node to it; undefined where there is no node to start from. */
  connectNew?: ((port: string) => void) | undefined;
  /** Puts the cursor into a field of a route, by its path in the exit; undefined where there is no node. */
  goToRoute?: ((routeId: string, field: FieldPath) => void) | undefined;
  assets: Readonly<Record<string, Asset>>;
  /** Gives a file action its file; what nothing uses any more leaves the flow. */
  attach(actionId: string, asset: Asset): void;
  lastExchange(actionId: string): LastExchange | null;
  /** What is opened up in the inspector: routes and optional parts, by id. */
  isOpen(part: string): boolean;
  setOpen(part: string, open: boolean): void;
}
