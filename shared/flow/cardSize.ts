import type { Action } from '../actions/registry.ts';
import type { Port } from '../core/port.ts';
import type { FlowNode } from './document.ts';
import { nodePorts } from './edges.ts';
import { templateWidth } from './textWidth.ts';

/** Width of a node's card, in px at zoom 1. */
export const CARD_WIDTH = 264;
/** Height of its header, and so of a card of which only the header shows. */
export const HEADER_HEIGHT = 36;
/** Where edges arrive: at the left edge, this far below the top. */
export const INPUT_Y = 18;
/** From the card's left edge to its texts, and from their end to the right edge. */
export const TEXT_LEFT = 38;
/** Space right of the texts. */
export const TEXT_RIGHT = 12;

/** One row of a card below its header. An action's row is of the action's type. */
export interface CardRow {
  kind: Action['type'] | 'divider' | 'reply' | 'end' | 'transfer' | Port['kind'];
  /** Top, from the card's. */
  y: number;
  height: number;
  actionId?: string;
  port?: string;
  /** How many lines a message has room for. */
  lines?: 1 | 2;
}

/** A card's rows and the handles on its right edge; `y` of a handle is its middle. */
export interface CardLayout {
  height: number;
  rows: CardRow[];
  ports: { port: string; y: number }[];
}

/**
 * The card of a node (tokens.md, Node card). All heights are fixed, so that edges and pictures of a flow need not
 * measure anything. Nodes are immutable: a layout is made once a node.
 */
export function cardLayout(node: FlowNode): CardLayout {
  const known = layouts.get(node);
  if (known) return known;
  const layout = makeLayout(node);
  layouts.set(node, layout);
  return layout;
}

/** The ways out that a card shows: all but outcomes of a hand-over that nobody has given a target. */
export function shownPorts(node: FlowNode): Port[] {
  return nodePorts(node).filter(({ kind, to }) => kind !== 'outcome' || to !== null);
}

const layouts = new WeakMap<FlowNode, CardLayout>();

const ACTION_HEIGHT: Record<Action['type'], number> = {
  message: 28,
  webhook: 28,
  suggestions: 30,
  delay: 24,
  write: 24,
  file: 24,
};
/** A message of two lines, the most that a card shows. */
const TWO_LINES = 44;
const TEXT_WIDTH = CARD_WIDTH - TEXT_LEFT - TEXT_RIGHT;
/** 3 above the line, the line, 4 below. */
const DIVIDER = 8;
const CAPTION = 24;
const PORT = 26;
const BOTTOM = 4;

function makeLayout(node: FlowNode): CardLayout {
  const rows: CardRow[] = [];
  let y = HEADER_HEIGHT;
  const add = (row: Omit<CardRow, 'y'>) => {
    rows.push({ ...row, y });
    y += row.height;
  };
  for (const action of node.actions) add(actionRow(action));
  add({ kind: 'divider', height: DIVIDER });
  if (node.exit.type === 'reply') add({ kind: 'reply', height: CAPTION });
  if (node.exit.type === 'transfer' || node.exit.type === 'end') add({ kind: node.exit.type, height: PORT });
  const ports: CardLayout['ports'] = [];
  for (const { kind, port } of shownPorts(node)) {
    ports.push({ port, y: y + PORT / 2 });
    add({ kind, port, height: PORT });
  }
  return { height: y + BOTTOM, rows, ports };
}

function actionRow(action: Action): Omit<CardRow, 'y'> {
  const row = { kind: action.type, actionId: action.id, height: ACTION_HEIGHT[action.type] };
  if (action.type !== 'message') return row;
  const two = action.text.trim().includes('\n') || templateWidth(action.text, 12) > TEXT_WIDTH;
  return two ? { ...row, lines: 2, height: TWO_LINES } : { ...row, lines: 1 };
}
