import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PortRef } from '../document/commands/nodeCommands.ts';

/** What is selected: nodes and notes together, or one edge (named by the port it starts from). Never in the document. */
export interface Selection {
  nodes: ReadonlySet<string>;
  notes: ReadonlySet<string>;
  edge: PortRef | null;
}

/** The tabs of the drawer under the canvas. */
export type DrawerTab = 'problems' | 'requests' | 'data' | 'tests' | 'history';

/** A place in the flow to go to: select it, bring it into view, and put the cursor into the field where one is named. */
export interface Place {
  nodeId: string;
  actionId?: string | undefined;
  routeId?: string | undefined;
  /** Path of a field from the action or exit: `['headers', 0, 'value']`. */
  field?: readonly (string | number)[] | undefined;
}

/** What a run shows on the canvas: where it has been, where it is, and the word for it. */
export interface RunTrail {
  runId: string;
  visited: ReadonlySet<string>;
  /** Ports that were taken, as `NODE:PORT`. */
  taken: ReadonlySet<string>;
  active: string | null;
  /** "Running", "Typing", "Waiting", "Ended here". */
  word: string;
  /** Whether the last taken edge is still animated. */
  moving: boolean;
  /** What the run is called on the canvas: "Run of 10:42". */
  title?: string | undefined;
}

/** What an editor window shows; remembered a flow where it makes sense, never part of the document. */
export interface EditorState {
  selection: Selection;
  /** What the right panel shows; both sit beside each other where the window is wide enough. */
  inspectorOpen: boolean;
  chatOpen: boolean;
  drawer: DrawerTab | null;
  /** The request chosen in the Requests tab. */
  exchangeId: string | null;
  trail: RunTrail | null;
  /** The flow as a list, left of the canvas. */
  outlineOpen: boolean;
  /** Set by `showOnCanvas`; the canvas brings these into view. */
  shown: { nodes: readonly string[]; notes: readonly string[]; number: number } | null;
  /** Set by `goTo`; the canvas and the inspector take what concerns them, by its number. */
  place: (Place & { number: number }) | null;
  /** Set by `requestStartAt`; the test chat starts a conversation at that node, by its number. */
  startAt: { nodeId: string; number: number } | null;
}

/** The state of an editor window with what changes it. */
export interface Editor {
  store: StoreApi<EditorState>;
  select(selection: Partial<Selection>): void;
  clearSelection(): void;
  goTo(place: Place): void;
  /** The same tab again closes the drawer. */
  toggleDrawer(tab: DrawerTab): void;
  showExchange(exchangeId: string): void;
  setTrail(trail: RunTrail | null): void;
  /** Brings nodes and notes into view on the canvas, and changes nothing else. */
  showOnCanvas(nodes: readonly string[], notes?: readonly string[]): void;
  toggleOutline(): void;
  /** Opens the test chat with a conversation that starts at a node. */
  requestStartAt(nodeId: string): void;
  /** Opens or closes a panel on the right. */
  setPanel(panel: 'inspector' | 'chat', open: boolean): void;
}

const NONE: ReadonlySet<string> = new Set();

/** An editor window with nothing selected. */
export function createEditorStore(initial: Partial<EditorState> = {}): Editor {
  const store = createStore<EditorState>(() => ({
    selection: { nodes: NONE, notes: NONE, edge: null },
    inspectorOpen: true,
    chatOpen: false,
    drawer: null,
    exchangeId: null,
    trail: null,
    outlineOpen: false,
    shown: null,
    place: null,
    startAt: null,
    ...initial,
  }));
  const select = (selection: Partial<Selection>) =>
    store.setState({ selection: { nodes: NONE, notes: NONE, edge: null, ...selection } });
  return {
    store,
    select,
    clearSelection: () => select({}),
    goTo: (place) => {
      select({ nodes: new Set([place.nodeId]) });
      store.setState((state) => ({
        inspectorOpen: true,
        place: { ...place, number: (state.place?.number ?? 0) + 1 },
      }));
    },
    toggleDrawer: (tab) => store.setState((state) => ({ drawer: state.drawer === tab ? null : tab })),
    showExchange: (exchangeId) => store.setState({ exchangeId, drawer: 'requests' }),
    setTrail: (trail) => store.setState({ trail }),
    showOnCanvas: (nodes, notes = []) =>
      store.setState((state) => ({ shown: { nodes, notes, number: (state.shown?.number ?? 0) + 1 } })),
    toggleOutline: () => store.setState((state) => ({ outlineOpen: !state.outlineOpen })),
    requestStartAt: (nodeId) =>
      store.setState((state) => ({
        chatOpen: true,
        startAt: { nodeId, number: (state.startAt?.number ?? 0) + 1 },
      })),
    setPanel: (panel, open) =>
      store.setState(panel === 'chat' ? { chatOpen: open } : { inspectorOpen: open }),
  };
}
