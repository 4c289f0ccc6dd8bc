import type { Position } from '#shared/flow/document.ts';
import { moveItems } from '../../document/commands/nodeCommands.ts';
import type { CanvasContext } from '../actions/canvasContext.ts';
import { nameOf } from '../actions/changing.ts';
import { noteIdOf } from '../flowItems.ts';

/** Puts what was dragged where it lies now: one undo step. */
export function commitMove(context: CanvasContext, drag: ReadonlyMap<string, Position>): void {
  const nodes = new Map<string, Position>();
  const notes = new Map<string, Position>();
  for (const [id, position] of drag) {
    const noteId = noteIdOf(id);
    if (noteId === null) nodes.set(id, position);
    else notes.set(noteId, position);
  }
  const name = nameOf(context, new Set(nodes.keys()), new Set(notes.keys()));
  context.document.edit(`Move ${name}`, (current) => moveItems(current, nodes, notes));
}
