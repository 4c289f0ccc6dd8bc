import type { Problem } from '#shared/core/problem.ts';
import type { FlowDocument, Position } from '#shared/flow/document.ts';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { parseFlowText } from '#shared/flow/parse.ts';
import { addFragment, takeFragment } from '../../document/commands/fragment.ts';
import { announce } from '../../ui/frame/announce.ts';
import { toast } from '../../ui/overlays/toast.ts';
import { placeInColumns } from '../geometry/columns.ts';
import { boundsOf, centreOf, type Rect } from '../geometry/rect.ts';
import type { CanvasActions } from './CanvasActions.ts';
import { type CanvasContext, cardRect, noteRect } from './canvasContext.ts';
import { nameOf } from './changing.ts';

type Moving = Pick<CanvasActions, 'duplicate' | 'copyText' | 'pasteText'>;

/** How far a duplicate lies from its original. */
const BESIDE = { x: 40, y: 40 };

/** Moving content: duplicates, and nodes to and from the clipboard. */
export function movingActions(context: CanvasContext, reveal: CanvasActions['reveal']): Moving {
  const { document, editor, canvas } = context;
  const flow = () => document.store.getState().document;
  const selection = () => editor.store.getState().selection;

  const add = (verb: string, fragment: FlowDocument, offset: Position) => {
    const nodes = new Set(fragment.nodes.map(({ id }) => id));
    const notes = new Set((fragment.notes ?? []).map(({ id }) => id));
    const words =
      nodes.size === 1 && notes.size === 0
        ? `“${fragment.nodes[0]?.label ?? ''}”`
        : nameOf(context, nodes, notes);
    const added = addFragment(flow(), fragment, offset);
    document.edit(`${verb} ${words.slice(0, 80)}`, () => added.document);
    editor.select({ nodes: new Set(added.nodes), notes: new Set(added.notes) });
    canvas.setState({ cursor: added.nodes[0] ?? null });
    reveal(added.nodes, added.notes);
    announce(`${verb === 'Paste' ? 'Pasted' : 'Duplicated'} ${words}`);
  };

  return {
    duplicate() {
      const { nodes, notes } = selection();
      if (nodes.size + notes.size === 0) return;
      add('Duplicate', takeFragment(placedFlow(flow(), context.places()), nodes, notes), BESIDE);
    },
    copyText() {
      const { nodes, notes } = selection();
      if (nodes.size + notes.size === 0) return null;
      announce(`Copied ${nameOf(context, nodes, notes)}`);
      return exportFlow(takeFragment(placedFlow(flow(), context.places()), nodes, notes), 'sharing');
    },
    pasteText(text, at) {
      const parsed = parseFlowText(text);
      if (!parsed.ok) {
        toast({
          id: 'canvas-paste',
          tone: 'danger',
          text: looksLikeFlow(text)
            ? `Nothing was pasted. ${problemWords(parsed.problems)}`
            : 'Nothing was pasted: the clipboard holds no nodes. Copy nodes here or from a flow’s JSON.',
        });
        return;
      }
      const fragment = placedFlow(
        parsed.document,
        placeInColumns(parsed.document.nodes, parsed.document.start),
      );
      const rects = [
        ...fragment.nodes.map((node) => cardRect(node, new Map())),
        ...(fragment.notes ?? []).map(noteRect),
      ];
      const bounds = boundsOf(rects);
      if (!bounds) {
        toast({ id: 'canvas-paste', text: 'The flow on the clipboard has no nodes.' });
        return;
      }
      add('Paste', fragment, pasteOffset(context, bounds, at));
    },
  };
}

/** Under the pointer; with the keyboard in the middle of the view, a little off where that is where they came from. */
function pasteOffset(context: CanvasContext, bounds: Rect, at: Position | undefined): Position {
  const pointer = context.pointer();
  const visible = context.camera.visible();
  const to = at ?? (pointer ? context.camera.toCanvas(pointer) : centreOf(visible));
  const from = centreOf(bounds);
  return { x: to.x - from.x, y: to.y - from.y };
}

/** A flow whose nodes all have a place. */
function placedFlow(document: FlowDocument, places: ReadonlyMap<string, Position>): FlowDocument {
  if (document.nodes.every(({ position }) => position)) return document;
  const nodes = document.nodes.map((node) => {
    const { x, y } = cardRect(node, places);
    return node.position ? node : { ...node, position: { x, y } };
  });
  return { ...document, nodes };
}

/** The first problem with its place, and how many more there are. */
function problemWords([first, ...more]: readonly Problem[]): string {
  if (!first) return 'This is no flow.';
  const said = first.message.startsWith(first.path) ? first.message : `${first.path}: ${first.message}`;
  const sentence = /[.!?]$/.test(said) ? said : `${said}.`;
  return more.length > 0 ? `${sentence} And ${more.length} more.` : sentence;
}

function looksLikeFlow(text: string): boolean {
  return /^\s*\{/.test(text) && text.includes('"format"');
}
