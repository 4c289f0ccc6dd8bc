import { createContext, useContext } from 'react';
import type { Note, Position } from '#shared/flow/document.ts';
import type { PortRef } from '../../document/commands/nodeCommands.ts';
import type { Direction } from '../geometry/neighbour.ts';
import type { Rect } from '../geometry/rect.ts';
import type { NodeTemplate } from './nodeTemplates.ts';

/** How a new node comes to be. */
export interface NewNodeOptions {
  /** Top left of its card; without it a free place beside what is selected or in the middle of the view. */
  at?: Position | undefined;
  /** The way out that is led to it. */
  from?: PortRef | undefined;
  template?: NodeTemplate | undefined;
  /** False: the cursor is not put into its label on the card. */
  rename?: boolean;
}

/** Everything that can be done on the canvas, by whatever means: keys, menus, tools, gestures, the outline. */
export interface CanvasActions {
  /** Adds a node, selects it and puts the cursor into its label. Gives its id. */
  addNode(options?: NewNodeOptions): string;
  /** Adds a node that the first way out without a target of the selected node leads to. */
  addNextNode(): void;
  addNote(at?: Position): void;
  startRename(nodeId: string): void;
  /** Ends editing a label; null leaves it as it was. */
  endRename(nodeId: string, label: string | null): void;
  connect(from: PortRef, to: string | null): void;
  /** Opens the list that connects a way out with the keyboard. */
  startConnecting(nodeId: string, port?: string): void;
  endConnecting(): void;
  /** Puts a node into the middle of an edge, at a place: one undo step. */
  insert(nodeId: string, edge: PortRef, at: Position): void;
  updateNote(noteId: string, label: string, recipe: (note: Note) => Note): void;
  endWriting(noteId: string, text: string | null): void;
  setStart(nodeId: string): void;

  /** Deletes what is selected; offers to lead what came in to where the nodes went on. */
  remove(): void;
  duplicate(): void;
  /** What is selected as the text of a flow, for the clipboard; null where nothing is. */
  copyText(): string | null;
  /** Adds the nodes of a flow's text, under the pointer or at a place; says what is wrong where it is no flow. */
  pasteText(text: string, at?: Position): void;

  selectAll(): void;
  /** Moves what is selected by so many px; follow-up nudges belong to the same undo step. */
  nudge(dx: number, dy: number): void;
  /** Lines up or spreads what is selected. */
  arrange(how: Arrangement): void;
  /** Moves the keyboard's place along connections; `keep` leaves the selection as it is. */
  walk(direction: Direction, keep?: boolean): void;
  walkTo(where: 'start' | 'next' | 'previous'): void;
  /** Adds the node that the keyboard is on to the selection, or takes it out. */
  toggleAtCursor(): void;
  /** Edits what is selected: a node in the inspector, a note in place. */
  edit(): void;
  /** Puts the focus onto the canvas. */
  focus(): void;
  /** Leaves the topmost thing that is going on; false where there is nothing. */
  escape(): boolean;

  fit(): void;
  zoomToSelection(): void;
  zoomBy(factor: number): void;
  zoomTo(zoom: number): void;
  /** Brings nodes and notes into view. */
  reveal(nodes: Iterable<string>, notes?: Iterable<string>): void;
  rectOf(nodeId: string): Rect | undefined;
}

/** The ways to line up nodes, and to spread them evenly. */
export type Arrangement = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom' | 'across' | 'down';

/** Provides what can be done to the canvas's parts. */
export const CanvasActionsContext = createContext<CanvasActions | null>(null);

/** What can be done on the canvas; only inside it. */
export function useCanvasActions(): CanvasActions {
  const actions = useContext(CanvasActionsContext);
  if (!actions) throw new Error('useCanvasActions outside of a canvas');
  return actions;
}
