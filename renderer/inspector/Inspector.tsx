import { useMemo, useState } from 'react';
import { useEditor, useEditorState, useFlow } from '../editor/EditorContext.ts';
import { EdgeInspector } from './EdgeInspector.tsx';
import { FlowInspector } from './flow/FlowInspector.tsx';
import { ManyInspector } from './many/ManyInspector.tsx';
import { NoteInspector } from './NoteInspector.tsx';
import { NodeInspector } from './node/NodeInspector.tsx';
import { useGoTo } from './useGoTo.ts';
import { useOpenParts } from './useOpenParts.ts';

/** Everything there is to know and set about what is selected; without a selection, about the flow. */
export function Inspector() {
  const { selection } = useEditorState(({ selection: now }) => ({ selection: now }));
  const nodes = useFlow((flow) => flow.nodes);
  const notes = useFlow((flow) => flow.notes);
  const open = useOpenParts();
  const { editor } = useEditor();
  const [root, setRoot] = useState<HTMLElement | null>(null);
  useGoTo(root, open);
  const chosen = useMemo(
    () => nodes.filter((node) => selection.nodes.has(node.id)),
    [nodes, selection.nodes],
  );
  const chosenNotes = useMemo(
    () => notes?.filter((note) => selection.notes.has(note.id)) ?? [],
    [notes, selection.notes],
  );
  const [node] = chosen;
  const [note] = chosenNotes;
  const from = selection.edge && nodes.find((one) => one.id === selection.edge?.nodeId);
  return (
    <div ref={setRoot} className="h-full min-h-0">
      {chosen.length + chosenNotes.length > 1 ? (
        <ManyInspector nodes={chosen} notes={chosenNotes} />
      ) : node ? (
        <NodeInspector key={node.id} node={node} open={open} />
      ) : note ? (
        <NoteInspector key={note.id} note={note} />
      ) : from && selection.edge ? (
        <EdgeInspector
          node={from}
          port={selection.edge.port}
          open={open}
          onGone={() => editor.clearSelection()}
        />
      ) : (
        <FlowInspector open={open} />
      )}
    </div>
  );
}
