import { NodeToolbar, Position } from '@xyflow/react';
import type { Note } from '#shared/flow/document.ts';
import { cx } from '../../ui/frame/cx.ts';
import { useCanvasActions } from '../actions/CanvasActions.ts';

/** The colours of notes, by the names the document knows. */
export const NOTE_COLOURS = [
  'yellow',
  'blue',
  'green',
  'pink',
  'grey',
] as const satisfies readonly NonNullable<Note['color']>[];

/** Over a selected note: its colour. */
export function NoteTools({ note }: { note: Note }) {
  const actions = useCanvasActions();
  return (
    <NodeToolbar isVisible position={Position.Top} offset={8} align="start" nodeId={`note:${note.id}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of tools is no form's fieldset */}
      <div
        data-float
        role="group"
        aria-label="Colour of the note"
        className="flex gap-0.5 rounded-10 bg-lifted p-1 shadow-2"
      >
        {NOTE_COLOURS.map((color) => {
          const current = (note.color ?? 'yellow') === color;
          return (
            <button
              key={color}
              type="button"
              aria-label={color}
              aria-pressed={current}
              title={color}
              className={cx(
                'flex size-6 items-center justify-center rounded-6 focus-ring hover:bg-hover',
                current && 'bg-active',
              )}
              onClick={() => actions.updateNote(note.id, 'Colour a note', (one) => ({ ...one, color }))}
            >
              <span className="canvas-note-swatch" data-color={color} />
            </button>
          );
        })}
      </div>
    </NodeToolbar>
  );
}
