import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Position } from '#shared/flow/document.ts';
import type { PortRef } from '../document/commands/nodeCommands.ts';
import type { Rect } from './geometry/rect.ts';
import type { Guide } from './geometry/snap.ts';

/** What a press on the empty canvas does. */
export type Tool = 'select' | 'hand';

/** How much a node shows at the zoom: all of it, its header, a block, or (many nodes) a mark in one drawing. */
export type Detail = 'full' | 'header' | 'block' | 'overview';

/** A way out that is being led to another node with the pointer. Places are in px of the canvas at zoom 1. */
export interface ConnectGesture {
  from: PortRef;
  /** Middle of the handle. */
  start: Position;
  pointer: Position;
  /** The node that it would be connected to. */
  target: string | null;
  /** Whether the end of a connection was taken up, so that letting go over nothing takes the connection away. */
  reconnects: boolean;
}

/** What the canvas shows for the moment: gestures under way, what is being edited in place, where the keyboard is. */
export interface CanvasState {
  tool: Tool;
  detail: Detail;
  /** Places of what is being dragged, by id. */
  drag: ReadonlyMap<string, Position> | null;
  /** A note that is being resized. */
  resize: { id: string; rect: Rect } | null;
  guides: readonly Guide[];
  marquee: Rect | null;
  connect: ConnectGesture | null;
  /** The edge (id) that a dropped node would be put into. */
  insertInto: string | null;
  /** The node whose label is being edited. */
  renaming: string | null;
  /** The note whose text is being edited. */
  writing: string | null;
  /** The node or note that the keyboard is on, and whether the last thing done was done with the keyboard. */
  cursor: string | null;
  keyboard: boolean;
  /** The edge (id) under the pointer. */
  hoverEdge: string | null;
  /** The node that is being connected with the keyboard; `port` where the way out is chosen already. */
  connecting: { nodeId: string; port: string | null } | null;
  /** Whether the search is open, and what it found: the others are dimmed. */
  search: boolean;
  found: ReadonlySet<string> | null;
  /** Changes when a card moves or changes its height, so that edges look for a free lane again. */
  layout: number;
}

/** The state of a canvas; never part of the document. */
export type CanvasStore = StoreApi<CanvasState>;

/** A canvas on which nothing is going on. */
export function createCanvasStore(): CanvasStore {
  return createStore<CanvasState>(() => ({
    tool: 'select',
    detail: 'full',
    drag: null,
    resize: null,
    guides: [],
    marquee: null,
    connect: null,
    insertInto: null,
    renaming: null,
    writing: null,
    cursor: null,
    keyboard: false,
    hoverEdge: null,
    connecting: null,
    search: false,
    found: null,
    layout: 0,
  }));
}

/** Provides the canvas's state to its parts. */
export const CanvasStoreContext = createContext<CanvasStore | null>(null);

/** The canvas's state; only inside a canvas. */
export function useCanvasStore(): CanvasStore {
  const store = useContext(CanvasStoreContext);
  if (!store) throw new Error('useCanvasStore outside of a canvas');
  return store;
}

/** A part of the canvas's state; objects made by `select` are compared one level deep. */
export function useCanvas<Part>(select: (state: CanvasState) => Part): Part {
  return useStore(useCanvasStore(), useShallow(select));
}
