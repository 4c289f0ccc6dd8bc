/** A panel on the right of the canvas. */
export type RightPanel = 'inspector' | 'chat';

/** Narrowest canvas that lets two panels sit beside each other, and the one there is always, in px (layout.md). */
const BESIDE_CANVAS = 560;

/** What decides which panels are shown. */
export interface RightPanelState {
  inspectorOpen: boolean;
  chatOpen: boolean;
  /** The one asked for last: it is shown where there is room for one. */
  front: RightPanel;
  /** Width of the window and of both panels, in px. */
  width: number;
  inspector: number;
  chat: number;
}

/** The panels to show, from the left. */
export function rightPanels(state: RightPanelState): readonly RightPanel[] {
  const { inspectorOpen, chatOpen, front, width, inspector, chat } = state;
  if (!inspectorOpen || !chatOpen) return inspectorOpen ? ['inspector'] : chatOpen ? ['chat'] : [];
  return width - inspector - chat >= BESIDE_CANVAS ? ['inspector', 'chat'] : [front];
}
