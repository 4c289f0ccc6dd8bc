import {
  type Announcements,
  type CollisionDetection,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  type Modifier,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from '../ui/display/Icon.tsx';
import { announce } from '../ui/frame/announce.ts';
import { cx } from '../ui/frame/cx.ts';
import { isApple } from '../ui/keyboard/keys.ts';
import { takesText } from '../ui/keyboard/shortcuts.ts';
import { keepFocus } from './keepFocus.ts';

export interface SortableListProps {
  /** Unique ids in the order shown. */
  ids: readonly string[];
  /** What a row is called when it moves: "Webhook", "Route 2". */
  nameOf(index: number): string;
  onMove(from: number, to: number): void;
  className?: string | undefined;
  children: ReactNode;
}

/** A list whose rows are put in order by dragging their grips, or by the keyboard: Space and the arrows, or Alt and an arrow. */
export function SortableList({ ids, nameOf, onMove, className, children }: SortableListProps) {
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const place = (id: string | number) => ids.indexOf(String(id));
  const of = (id: string | number) => `${place(id) + 1} of ${ids.length}`;
  const announcements: Announcements = {
    onDragStart: ({ active }) => `Picked up ${nameOf(place(active.id))}, ${of(active.id)}.`,
    onDragOver: ({ active, over }) =>
      over ? `${nameOf(place(active.id))} to place ${of(over.id)}.` : undefined,
    onDragEnd: ({ active, over }) =>
      `${nameOf(place(active.id))} dropped${over ? ` at place ${of(over.id)}` : ''}.`,
    onDragCancel: ({ active }) => `${nameOf(place(active.id))} is back at ${of(active.id)}.`,
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over && over.id !== active.id) onMove(place(active.id), place(over.id));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearestRow}
      modifiers={[upAndDown]}
      onDragEnd={onDragEnd}
      accessibility={{ announcements, screenReaderInstructions: INSTRUCTIONS }}
    >
      <SortableContext items={[...ids]} strategy={verticalListSortingStrategy}>
        <ol className={className}>{children}</ol>
      </SortableContext>
    </DndContext>
  );
}

export interface SortableRowProps {
  id: string;
  index: number;
  count: number;
  /** What the row is called: its grip is "Move Webhook". */
  name: string;
  onMove(from: number, to: number): void;
  className?: string | undefined;
  children: (grip: ReactNode) => ReactNode;
}

/** One row; its children place the grip. */
export function SortableRow({ id, index, count, name, onMove, className, children }: SortableRowProps) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id });
  const onKeyDown = (event: KeyboardEvent) => {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (way === 0 || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Option and an arrow moves the cursor by paragraphs on Apple machines.
    if (isApple() && takesText(event.target as Element)) return;
    event.preventDefault();
    event.stopPropagation();
    const to = index + way;
    if (to < 0 || to >= count) {
      announce(`${name} is the ${way < 0 ? 'first' : 'last'} one.`);
      return;
    }
    keepFocus(() => onMove(index, to));
    announce(`${name} moved to place ${to + 1} of ${count}.`);
  };
  return (
    <li
      ref={setNodeRef}
      onKeyDown={onKeyDown}
      style={{
        transform: transform ? `translate3d(0, ${Math.round(transform.y)}px, 0)` : undefined,
        transition,
      }}
      className={cx(isDragging && 'relative z-10 opacity-90', className)}
    >
      {children(
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...attributes}
          {...listeners}
          aria-label={`Move ${name}`}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          className="flex h-6 w-4 shrink-0 cursor-grab touch-none items-center justify-center rounded-4 text-text-disabled focus-ring hover:text-text-2 active:cursor-grabbing"
        >
          <Icon as={GripVertical} size={14} />
        </button>,
      )}
    </li>
  );
}

const INSTRUCTIONS = {
  draggable:
    'Press Space to pick up, the arrow keys to move, Space to drop, Escape to cancel; or Alt and an arrow key to move at once.',
};

/**
 * The row that is meant: the one at the pointer, or with the keyboard the one whose top is nearest. Distances of centres
 * go wrong where rows differ much in height.
 */
const nearestRow: CollisionDetection = ({
  droppableContainers,
  droppableRects,
  collisionRect,
  pointerCoordinates,
}) =>
  droppableContainers
    .flatMap((droppableContainer) => {
      const rect = droppableRects.get(droppableContainer.id);
      if (!rect) return [];
      const y = pointerCoordinates?.y;
      const value =
        y === undefined ? Math.abs(rect.top - collisionRect.top) : Math.max(rect.top - y, y - rect.bottom, 0);
      return [{ id: droppableContainer.id, data: { droppableContainer, value } }];
    })
    .sort((a, b) => a.data.value - b.data.value);

const upAndDown: Modifier = ({ transform }) => ({ ...transform, x: 0, scaleX: 1, scaleY: 1 });
