import { Background, BackgroundVariant, ReactFlow, useKeyPress, useStore } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import {
  type MouseEvent as ReactMouseEvent,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { CanvasActions } from './actions/CanvasActions.ts';
import type { CanvasContext } from './actions/canvasContext.ts';
import { cardAtPort } from './actions/making.ts';
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { useCanvas } from './canvasStore.ts';
import { ConnectPanel } from './connect/ConnectPanel.tsx';
import { FlowEdge } from './edge/FlowEdge.tsx';
import { CanvasFloats } from './floats/CanvasFloats.tsx';
import { CanvasMenu, type MenuPlace } from './floats/CanvasMenu.tsx';
import type { EdgeItem } from './flowEdges.ts';
import { type CanvasItem, noteIdOf } from './flowItems.ts';
import { ConnectLine } from './gestures/ConnectLine.tsx';
import { GestureMarks } from './gestures/GestureMarks.tsx';
import { useCanvasPointer } from './gestures/useCanvasPointer.ts';
import { useItemDrag } from './gestures/useItemDrag.ts';
import { FlowNodeItem } from './node/NodeCard.tsx';
import { NoteItemView } from './note/NoteCard.tsx';
import { Overview } from './overview/Overview.tsx';
import { useActiveElement } from './useActiveElement.ts';
import { useCanvasCommands } from './useCanvasCommands.ts';
import { useCanvasEffects } from './useCanvasEffects.ts';
import { useCanvasItems } from './useCanvasItems.ts';
import { useCanvasKeys } from './useCanvasKeys.ts';
import { CardIndexContext } from './useCardIndex.ts';
import { useClipboard } from './useClipboard.ts';
import { useFileDrop } from './useFileDrop.ts';
import { useFirstView } from './useFirstView.ts';
import { useFocusRing } from './useFocusRing.ts';
import { useLiveIndex } from './useLiveIndex.ts';

interface CanvasViewProps {
  context: CanvasContext;
  actions: CanvasActions;
  /** Where the pointer is over the canvas. */
  pointer: { current: { x: number; y: number } | null };
  ref: RefObject<HTMLDivElement | null>;
}

const NODE_TYPES = { flow: FlowNodeItem, note: NoteItemView };
const EDGE_TYPES = { flow: FlowEdge };

/** The drawing itself: nodes, edges, gestures and floats over React Flow, which knows nothing of the document. */
export function CanvasView({ context, actions, pointer, ref }: CanvasViewProps) {
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => box.current as HTMLDivElement, []);
  const element = useCallback(() => box.current, []);
  const movedByHand = useRef(false);
  const focus = useFocusRing();
  const [menu, setMenu] = useState<MenuPlace | null>(null);

  const tool = useCanvas((state) => state.tool);
  const space = useKeyPress('Space', { target: box.current ?? undefined, preventDefault: false });
  const hand = tool === 'hand' || space;
  const handRef = useRef(hand);
  handRef.current = hand;
  const panning = useCallback(() => handRef.current, []);

  const { items, edges } = useCanvasItems(context);
  const index = useLiveIndex(context);
  const view = useFirstView(context);
  useCanvasEffects(context, actions, movedByHand);
  const onCanvas = useCallback(() => focusIsOn(box.current), []);
  useCanvasCommands(actions, onCanvas);
  useCanvasKeys(actions, onCanvas);
  useClipboard(actions, onCanvas);
  const press = useCanvasPointer(context, actions, element, panning);
  const drag = useItemDrag(context, actions);
  const drop = useFileDrop(actions, context.camera);

  const detail = useCanvas((state) => state.detail);
  const connecting = useCanvas((state) => state.connect !== null);
  const active = useCanvas(({ cursor, keyboard }) => (keyboard ? cursor : null));
  const activeId = useActiveElement(active);
  const gap = useStore((state) => (state.transform[2] < 0.35 ? 80 : state.transform[2] < 0.7 ? 40 : 20));

  const onDoubleClick = (event: ReactMouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-float], input, textarea')) return;
    const nodeId = target?.closest('.react-flow__node')?.getAttribute('data-id');
    if (nodeId) {
      if (noteIdOf(nodeId) !== null) return;
      if (target?.closest('[data-label]')) actions.startRename(nodeId);
      else actions.edit();
      return;
    }
    if (!target?.classList.contains('react-flow__pane')) return;
    const at = context.camera.toCanvas({ x: event.clientX, y: event.clientY });
    // From far away one does not see what one makes: the double click goes there first.
    if (detail === 'overview' || detail === 'block')
      context.camera.fit({ x: at.x - 500, y: at.y - 350, width: 1000, height: 700 });
    else actions.addNode({ at: cardAtPort(at) });
  };

  const onContextMenu = (event: ReactMouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('[data-float], input, textarea')) return;
    event.preventDefault();
    const itemId = target?.closest('.react-flow__node')?.getAttribute('data-id') ?? null;
    const edgeId = target?.closest('.react-flow__edge')?.getAttribute('data-id') ?? null;
    selectForMenu(context, itemId, edgeId);
    const at = { x: event.clientX, y: event.clientY };
    setMenu({ at, canvasAt: context.camera.toCanvas(at), onItem: itemId !== null || edgeId !== null });
  };

  return (
    <div
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas takes the keys; its nodes are named by aria-activedescendant
      tabIndex={0}
      role="application"
      aria-roledescription="canvas"
      aria-label="Flow canvas. Arrow keys follow connections, Enter edits, N adds a node, C connects."
      aria-activedescendant={activeId}
      className="canvas"
      data-tool={hand ? 'hand' : 'select'}
      data-connecting={connecting || undefined}
      data-detail={detail}
      data-ring={focus.ring || undefined}
      data-canvas
      data-panel-focus
      onPointerDown={press.onPointerDown}
      onFocus={focus.onFocus}
      onKeyDown={focus.onKeyDown}
      onPointerMove={(event) => {
        pointer.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerLeave={() => {
        pointer.current = null;
      }}
      onDoubleClick={onDoubleClick}
      onContextMenu={onContextMenu}
      onDragOver={drop.onDragOver}
      onDrop={drop.onDrop}
    >
      <CardIndexContext value={index}>
        <ReactFlow<CanvasItem, EdgeItem>
          nodes={items}
          edges={edges}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          {...(view === null ? {} : { defaultViewport: view.viewport })}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          onlyRenderVisibleElements
          onNodesChange={drag.onNodesChange}
          onNodeDragStart={drag.onNodeDragStart}
          onNodeDrag={drag.onNodeDrag}
          onNodeDragStop={drag.onNodeDragStop}
          onEdgeClick={(_event, edge) => {
            context.editor.select({ edge: { nodeId: edge.source, port: edge.sourceHandle ?? '' } });
          }}
          onEdgeMouseEnter={(_event, edge) => context.canvas.setState({ hoverEdge: edge.id })}
          onEdgeMouseLeave={() => context.canvas.setState({ hoverEdge: null })}
          onMoveStart={(event) => {
            if (event) movedByHand.current = true;
          }}
          onMoveEnd={(_event, viewport) => view.remember(viewport)}
          elementsSelectable={false}
          nodesDraggable={!hand}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          panOnDrag={hand ? [0, 1, 2] : [1]}
          panOnScroll
          panOnScrollSpeed={1}
          zoomOnDoubleClick={false}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          deleteKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={ZOOM_KEYS}
          nodeDragThreshold={3}
          nodeClickDistance={3}
          paneClickDistance={3}
          zIndexMode="manual"
          elevateNodesOnSelect={false}
          elevateEdgesOnSelect={false}
          proOptions={PRO}
        >
          <Background variant={BackgroundVariant.Dots} gap={gap} size={gap / 10} color="var(--dot)" />
          <ConnectLine />
          <GestureMarks />
          {detail === 'overview' && <Overview />}
          <CanvasFloats />
          <ConnectPanel />
        </ReactFlow>
      </CardIndexContext>
      <CanvasMenu place={menu} onClose={() => setMenu(null)} />
    </div>
  );
}

/** The focus is on the canvas, nowhere, or in something that floats for the moment (a menu, the command palette). */
function focusIsOn(canvas: HTMLElement | null): boolean {
  const active = document.activeElement;
  if (active === null || active === document.body) return true;
  return Boolean(canvas?.contains(active) || active.closest('[data-layer]'));
}

const ZOOM_KEYS = ['Control', 'Meta'];
const PRO = { hideAttribution: true };

/** A right click works on what it hit; on one of several that are selected, on all of them. */
function selectForMenu({ editor }: CanvasContext, itemId: string | null, edgeId: string | null): void {
  const { selection } = editor.store.getState();
  if (edgeId !== null && itemId === null) {
    const [nodeId = '', ...port] = edgeId.split(':');
    editor.select({ edge: { nodeId, port: port.join(':') } });
    return;
  }
  if (itemId === null) return;
  const noteId = noteIdOf(itemId);
  const selected = noteId === null ? selection.nodes.has(itemId) : selection.notes.has(noteId);
  if (!selected) editor.select(noteId === null ? { nodes: new Set([itemId]) } : { notes: new Set([noteId]) });
}
