import { announce } from '../../ui/frame/announce.ts';
import { noteIdOf, noteItemId } from '../flowItems.ts';
import { neighbour } from '../geometry/neighbour.ts';
import { nodeName } from '../node/nodeName.ts';
import type { CanvasActions } from './CanvasActions.ts';
import { type CanvasContext, cardRect } from './canvasContext.ts';

type Selecting = Pick<
  CanvasActions,
  'selectAll' | 'walk' | 'walkTo' | 'toggleAtCursor' | 'edit' | 'escape' | 'startConnecting' | 'endConnecting'
>;

/** Selecting, and where the keyboard is. */
export function selectingActions(context: CanvasContext, reveal: CanvasActions['reveal']): Selecting {
  const { document, editor, canvas } = context;
  const flow = () => document.store.getState().document;
  const nodeOf = (id: string | null) => flow().nodes.find((node) => node.id === id);

  const goTo = (id: string | null | undefined, keep = false) => {
    const node = nodeOf(id ?? null);
    if (!node) return;
    canvas.setState({ cursor: node.id, keyboard: true });
    if (!keep) editor.select({ nodes: new Set([node.id]) });
    reveal([node.id]);
    announce(nodeName(node, { start: flow().start === node.id, problems: 0 }));
  };
  /** Where the keyboard is, or would begin: the cursor, what is selected, the start. */
  const cursor = () => {
    const at = canvas.getState().cursor;
    if (at !== null && (nodeOf(at) || noteIdOf(at))) return at;
    const [selected] = editor.store.getState().selection.nodes;
    return selected ?? null;
  };

  let cameFrom: HTMLElement | null = null;
  return {
    selectAll() {
      const { nodes, notes = [] } = flow();
      editor.select({
        nodes: new Set(nodes.map(({ id }) => id)),
        notes: new Set(notes.map(({ id }) => id)),
      });
      announce(`Selected ${nodes.length} nodes and ${notes.length} notes`);
    },
    walk(direction, keep) {
      const from = cursor();
      const places = context.places();
      if (from === null || !nodeOf(from)) return goTo(flow().start ?? flow().nodes[0]?.id, keep);
      const rects = new Map(flow().nodes.map((node) => [node.id, cardRect(node, places)]));
      const next = neighbour(flow().nodes, (id) => rects.get(id), from, direction);
      if (next === null) {
        canvas.setState({ keyboard: true, cursor: from });
        announce('No node that way');
      } else goTo(next, keep);
    },
    walkTo(where) {
      const { nodes, start } = flow();
      if (where === 'start') return goTo(start ?? nodes[0]?.id);
      const at = nodes.findIndex(({ id }) => id === cursor());
      const next = at + (where === 'next' ? 1 : -1);
      goTo(nodes[(next + nodes.length) % nodes.length]?.id);
    },
    toggleAtCursor() {
      const at = cursor();
      if (at === null) return;
      const { selection } = editor.store.getState();
      const note = noteIdOf(at);
      const toggled = (set: ReadonlySet<string>, id: string) => {
        const next = new Set(set);
        if (!next.delete(id)) next.add(id);
        return next;
      };
      editor.select({
        nodes: note === null ? toggled(selection.nodes, at) : selection.nodes,
        notes: note === null ? selection.notes : toggled(selection.notes, note),
      });
    },
    edit() {
      const { nodes, notes } = editor.store.getState().selection;
      const [note] = notes;
      const [nodeId] = nodes.size > 0 ? nodes : [cursor()];
      if (nodes.size === 0 && note !== undefined) {
        canvas.setState({ writing: note, cursor: noteItemId(note) });
        return;
      }
      const node = nodeOf(nodeId ?? null);
      if (!node) return;
      editor.setPanel('inspector', true);
      const action = node.actions[0];
      editor.goTo({ nodeId: node.id, ...(action && { actionId: action.id }), field: [] });
    },
    escape() {
      const state = canvas.getState();
      if (state.search) {
        canvas.setState({ search: false });
        return true;
      }
      if (state.connecting || state.connect || state.renaming !== null || state.drag) {
        canvas.setState({ connecting: null, connect: null, drag: null, guides: [], insertInto: null });
        return true;
      }
      const { selection } = editor.store.getState();
      if (selection.nodes.size + selection.notes.size === 0 && !selection.edge) {
        if (state.tool === 'select') return false;
        canvas.setState({ tool: 'select' });
        return true;
      }
      editor.clearSelection();
      return true;
    },
    startConnecting(nodeId, port) {
      const active = globalThis.document.activeElement;
      cameFrom = active instanceof HTMLElement && active !== globalThis.document.body ? active : null;
      editor.select({ nodes: new Set([nodeId]) });
      canvas.setState({ connecting: { nodeId, port: port ?? null }, cursor: nodeId });
      reveal([nodeId]);
    },
    endConnecting() {
      canvas.setState({ connecting: null });
      // Back to where it was asked for: the canvas, or the outline.
      if (cameFrom?.isConnected && !cameFrom.closest('[data-layer]')) cameFrom.focus({ preventScroll: true });
      else context.focus();
    },
  };
}
