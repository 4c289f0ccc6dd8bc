import { type NodeProps, NodeResizeControl, ResizeControlVariant } from '@xyflow/react';
import { memo, useEffect, useRef, useState } from 'react';
import { MAX_MESSAGE } from '#shared/core/limits.ts';
import type { Note } from '#shared/flow/document.ts';
import { useCanvasActions } from '../actions/CanvasActions.ts';
import { useCanvas, useCanvasStore } from '../canvasStore.ts';
import { type NoteItem, noteItemId } from '../flowItems.ts';
import { NoteText } from './NoteText.tsx';
import { NoteTools } from './NoteTools.tsx';

/** A sticky note as React Flow draws it. */
export function NoteItemView({ data, selected }: NodeProps<NoteItem>) {
  return <NoteCard note={data.note} selected={selected ?? false} />;
}

const NoteCard = memo(function NoteCard({ note, selected }: { note: Note; selected: boolean }) {
  const canvas = useCanvasStore();
  const writing = useCanvas((state) => state.writing === note.id);
  const focused = useCanvas(({ cursor, keyboard }) => keyboard && cursor === noteItemId(note.id));
  const detail = useCanvas((state) => state.detail);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a note is no form's fieldset
    <div
      id={noteElementId(note.id)}
      role="group"
      aria-roledescription="note"
      aria-label={`Note: ${note.text.trim() || 'empty'}`}
      className="canvas-note"
      data-color={note.color ?? 'yellow'}
      data-selected={selected || undefined}
      data-focused={focused || undefined}
      onDoubleClick={(event) => {
        event.stopPropagation();
        canvas.setState({ writing: note.id });
      }}
    >
      {writing ? (
        <NoteEditor note={note} />
      ) : (
        detail !== 'block' && (
          <div className="canvas-note-text">
            {note.text.trim() ? <NoteText text={note.text} /> : <p className="opacity-70">Empty note</p>}
          </div>
        )
      )}
      {selected && detail === 'full' && <NoteTools note={note} />}
      {selected && detail === 'full' && <NoteResize note={note} />}
    </div>
  );
});

function NoteEditor({ note }: { note: Note }) {
  const actions = useCanvasActions();
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(note.text);
  const done = useRef(false);
  useEffect(() => {
    const field = area.current;
    field?.focus({ preventScroll: true });
    field?.setSelectionRange(field.value.length, field.value.length);
  }, []);
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    actions.endWriting(note.id, keep ? text : null);
  };
  return (
    <textarea
      ref={area}
      className="canvas-note-editor nodrag nopan nowheel nokey"
      aria-label="Text of the note"
      placeholder="Write a note. **Strong**, *emphasis*, - items."
      value={text}
      maxLength={MAX_MESSAGE}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const leave = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
        if (!leave) return;
        event.preventDefault();
        event.stopPropagation();
        finish(true);
      }}
    />
  );
}

const SMALLEST = { width: 120, height: 56 };

function NoteResize({ note }: { note: Note }) {
  const canvas = useCanvasStore();
  const actions = useCanvasActions();
  return (
    <NodeResizeControl
      position="bottom-right"
      variant={ResizeControlVariant.Handle}
      minWidth={SMALLEST.width}
      minHeight={SMALLEST.height}
      maxWidth={4000}
      maxHeight={4000}
      className="canvas-note-resize"
      onResize={(_event, rect) => canvas.setState({ resize: { id: note.id, rect: whole(rect) } })}
      onResizeEnd={(_event, rect) => {
        const { x, y, width, height } = whole(rect);
        canvas.setState({ resize: null });
        actions.updateNote(note.id, 'Resize a note', (current) => ({
          ...current,
          position: { x, y },
          size: { width, height },
        }));
      }}
    />
  );
}

function whole({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

/** The id of a note's element, for `aria-activedescendant`. */
export function noteElementId(noteId: string): string {
  return `canvas-note-${noteId}`;
}
