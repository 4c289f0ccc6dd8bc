import { Copy, StickyNote, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { MAX_MESSAGE } from '#shared/core/limits.ts';
import type { Note } from '#shared/flow/document.ts';
import { updateNote } from '../document/commands/contentCommands.ts';
import { useEditor } from '../editor/EditorContext.ts';
import { FieldScopeContext } from '../fields/fieldScope.ts';
import { TextInput } from '../fields/TextInput.tsx';
import { Field } from '../ui/controls/Field.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { Segmented } from '../ui/controls/Segmented.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { InspectorFrame, InspectorSection, InspectorTitle } from './InspectorFrame.tsx';
import { inspectorMemory } from './inspectorMemory.ts';
import { useSelectionEdits } from './many/useSelectionEdits.ts';

const COLORS = [
  { value: 'yellow', label: 'Yellow' },
  { value: 'blue', label: 'Blue' },
  { value: 'green', label: 'Green' },
  { value: 'pink', label: 'Pink' },
  { value: 'grey', label: 'Grey' },
] as const;

/** A sticky note: its text and colour. */
export function NoteInspector({ note }: { note: Note }) {
  const { document, editor } = useEditor();
  const { remove, duplicate } = useSelectionEdits();
  const { drafts } = inspectorMemory(editor);
  const scope = useMemo(() => ({ id: `note/${note.id}`, drafts }), [note.id, drafts]);
  return (
    <FieldScopeContext value={scope}>
      <InspectorFrame
        icon={<Icon as={StickyNote} size={16} className="text-text-2" />}
        title={<InspectorTitle>Note</InspectorTitle>}
        actions={
          <>
            <IconButton
              icon={Copy}
              label="Duplicate note"
              onClick={() => duplicate(new Set(), new Set([note.id]))}
            />
            <IconButton
              icon={Trash2}
              label="Delete note"
              variant="danger"
              onClick={() => remove(new Set(), new Set([note.id]))}
            />
          </>
        }
      >
        <InspectorSection label="Note">
          <TextInput
            label="Note text"
            path={['text']}
            problems={[]}
            value={note.text}
            onChange={(text) =>
              document.edit('Edit a note', (flow) => updateNote(flow, note.id, (now) => ({ ...now, text })), {
                gesture: `text:${note.id}:text`,
              })
            }
            limit={MAX_MESSAGE}
            multiline
            hint="Notes are for people: neither the customer nor production sees them."
          />
          <Field label="Colour">
            {() => (
              <Segmented
                label="Colour"
                stretch
                value={note.color ?? 'yellow'}
                onChange={(color) =>
                  document.edit('Colour a note', (flow) =>
                    updateNote(flow, note.id, (now) => ({ ...now, color })),
                  )
                }
                options={COLORS}
              />
            )}
          </Field>
        </InspectorSection>
      </InspectorFrame>
    </FieldScopeContext>
  );
}
