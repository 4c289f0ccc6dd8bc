import { useEditor } from '../editor/EditorContext.ts';
import { useShortcuts } from '../ui/keyboard/useShortcuts.ts';
import type { CanvasActions } from './actions/CanvasActions.ts';
import { useCanvasStore } from './canvasStore.ts';
import type { Direction } from './geometry/neighbour.ts';

/** One nudge, in px at zoom 1; with Alt a single px. */
const NUDGE = 20;

/** The canvas's keys that only make sense on it: walking, nudging, editing, deleting. See useCanvasCommands for the rest. */
export function useCanvasKeys(actions: CanvasActions, onCanvas: () => boolean): void {
  const canvas = useCanvasStore();
  const { editor } = useEditor();
  const shortcut = (id: string, keys: string | string[], label: string, run: () => boolean) => ({
    id: `canvas.${id}`,
    keys,
    label,
    section: 'Canvas',
    when: onCanvas,
    run: () => (run() ? undefined : false),
  });
  const arrows = (direction: Direction, arrow: string) => {
    const { x, y } = STEPS[direction];
    return [
      shortcut(`walk.${direction}`, arrow, `Go to the node ${WORDS[direction]}`, () =>
        done(() => actions.walk(direction)),
      ),
      shortcut(`look.${direction}`, `Mod+${arrow}`, `Go ${direction}, keep the selection`, () =>
        done(() => actions.walk(direction, true)),
      ),
      shortcut(`nudge.${direction}`, `Shift+${arrow}`, `Move ${NUDGE} px ${direction}`, () =>
        done(() => actions.nudge(x * NUDGE, y * NUDGE)),
      ),
      shortcut(`shift.${direction}`, `Alt+Shift+${arrow}`, `Move 1 px ${direction}`, () =>
        done(() => actions.nudge(x, y)),
      ),
    ];
  };
  useShortcuts([
    ...arrows('left', 'ArrowLeft'),
    ...arrows('right', 'ArrowRight'),
    ...arrows('up', 'ArrowUp'),
    ...arrows('down', 'ArrowDown'),
    shortcut('start', 'Home', 'Go to the start', () => done(() => actions.walkTo('start'))),
    shortcut('next', 'PageDown', 'Go to the next node of the flow', () => done(() => actions.walkTo('next'))),
    shortcut('previous', 'PageUp', 'Go to the previous node of the flow', () =>
      done(() => actions.walkTo('previous')),
    ),
    shortcut('toggle', ['Space', 'Mod+Space'], 'Select the node the keyboard is on, or not', () => {
      const { keyboard, cursor } = canvas.getState();
      return !onButton() && keyboard && cursor !== null && done(actions.toggleAtCursor);
    }),
    shortcut('edit', 'Enter', 'Edit the node', () => !onButton() && done(actions.edit)),
    shortcut('addNext', 'Shift+Enter', 'Add a node that the selected one leads to', () =>
      done(actions.addNextNode),
    ),
    shortcut('select', 'V', 'Select', () => done(() => canvas.setState({ tool: 'select' }))),
    shortcut('hand', 'H', 'Move the canvas', () => done(() => canvas.setState({ tool: 'hand' }))),
    shortcut('escape', 'Escape', 'Leave what is going on, then clear the selection', actions.escape),
    shortcut('delete', ['Delete', 'Backspace'], 'Delete what is selected', () => {
      const { nodes, notes, edge } = editor.store.getState().selection;
      return (nodes.size + notes.size > 0 || edge !== null) && done(actions.remove);
    }),
  ]);
}

const WORDS: Record<Direction, string> = {
  left: 'that leads here',
  right: 'that this one leads to',
  up: 'above',
  down: 'below',
};

const STEPS: Record<Direction, { x: number; y: number }> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** Enter and Space belong to a focused button. */
function onButton(): boolean {
  return Boolean(document.activeElement?.closest('button, a, [role="menuitem"], [role="option"]'));
}

/** Does it and says that the key is used up. */
function done(run: () => void): true {
  run();
  return true;
}
