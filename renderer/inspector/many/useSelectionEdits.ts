import { useMemo } from 'react';
import type { FlowNode } from '#shared/flow/document.ts';
import { deleteNotes } from '../../document/commands/contentCommands.ts';
import { addFragment, takeFragment } from '../../document/commands/fragment.ts';
import { bridgesAround, deleteNodes, reconnect, setStart } from '../../document/commands/nodeCommands.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import { announce } from '../../ui/frame/announce.ts';
import { toast } from '../../ui/overlays/toast.ts';
import { placeName } from '../placeName.ts';

type Ids = ReadonlySet<string>;

/** What can be done with nodes and notes as a whole, from the panel. */
export interface SelectionEdits {
  /** Deletes them; offers to lead what came in to where they went on. */
  remove(nodes: Ids, notes: Ids): void;
  /** Copies them beside themselves and selects the copies. */
  duplicate(nodes: Ids, notes: Ids): void;
  makeStart(node: FlowNode): void;
}

/** How far a duplicate lies from its original, as on the canvas. */
const BESIDE = { x: 40, y: 40 };

/** Deleting, duplicating, making the start. */
export function useSelectionEdits(): SelectionEdits {
  const { document, editor } = useEditor();
  return useMemo(() => {
    const flow = () => document.store.getState().document;
    const nameOf = (nodes: Ids, notes: Ids) => {
      const only = nodes.size === 1 && notes.size === 0 && flow().nodes.find(({ id }) => nodes.has(id));
      if (only) return placeName(only.label);
      return [words(nodes.size, 'node'), words(notes.size, 'note')].filter(Boolean).join(' and ');
    };
    return {
      remove(nodes, notes) {
        const name = nameOf(nodes, notes);
        const bridges = bridgesAround(flow(), nodes);
        document.edit(`Delete ${name}`, (now) => deleteNotes(deleteNodes(now, nodes), notes));
        editor.clearSelection();
        announce(`Deleted ${name}`);
        if (bridges.length === 0) return;
        toast({
          id: 'canvas-bridge',
          text: `Deleted ${name}. ${words(bridges.length, 'connection')} led there.`,
          action: {
            label: 'Reconnect',
            run: () => void document.edit(`Reconnect around ${name}`, (now) => reconnect(now, bridges)),
          },
        });
      },
      duplicate(nodes, notes) {
        const name = nameOf(nodes, notes);
        const added = addFragment(flow(), takeFragment(flow(), nodes, notes), BESIDE);
        document.edit(`Duplicate ${name}`, () => added.document);
        editor.select({ nodes: new Set(added.nodes), notes: new Set(added.notes) });
        editor.showOnCanvas(added.nodes, added.notes);
        announce(`Duplicated ${name}`);
      },
      makeStart(node) {
        document.edit(`Start at ${placeName(node.label)}`, (now) => setStart(now, node.id));
      },
    };
  }, [document, editor]);
}

function words(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}
