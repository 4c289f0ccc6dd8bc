import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { copyText } from '../controls/copyText.ts';
import { Icon } from '../display/Icon.tsx';
import { VirtualList, type VirtualListHandle } from '../display/VirtualList.tsx';
import { announce } from '../frame/announce.ts';
import { cx } from '../frame/cx.ts';
import { useListKeys } from '../keyboard/useListKeys.ts';
import { JSON_COLOURS } from './jsonColours.ts';
import { jsonText, scalarPart } from './jsonLines.ts';
import { type DescribeJson, isContainer, type JsonRow, jsonRows } from './jsonTree.ts';

export interface JsonTreeProps {
  value: unknown;
  /** Names the tree for screen readers. */
  label: string;
  /** Levels that are open at first. */
  openLevels?: number;
  describe?: DescribeJson;
  className?: string | undefined;
}

/** JSON as a tree that unfolds where one looks. Arrow keys walk it, Ctrl/Cmd+C copies the value they are on. */
export function JsonTree({ value, label, openLevels = 1, describe, className }: JsonTreeProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [index, setIndex] = useState(-1);
  const list = useRef<VirtualListHandle>(null);
  const rows = useMemo(
    () => jsonRows(value, (pointer, depth) => toggled.has(pointer) !== depth < openLevels, describe),
    [value, toggled, openLevels, describe],
  );
  const toggle = (row: JsonRow) => {
    if (row.open === null) return;
    const next = new Set(toggled);
    if (!next.delete(row.pointer)) next.add(row.pointer);
    setToggled(next);
  };
  const moveTo = (next: number) => {
    setIndex(next);
    list.current?.scrollToIndex(next, { align: 'nearest' });
  };
  const keys = useListKeys({
    count: rows.length,
    index,
    onIndex: moveTo,
    onChoose: (at) => rows[at] && toggle(rows[at]),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[index];
    if (row && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c') {
      event.preventDefault();
      void copyText(copyOf(row.value)).then((done) => done && announce(`Copied ${row.label}`));
    } else if (row && event.key === 'ArrowRight' && row.open !== null) {
      event.preventDefault();
      if (row.open) moveTo(index + 1);
      else toggle(row);
    } else if (row && event.key === 'ArrowLeft') {
      event.preventDefault();
      if (row.open) toggle(row);
      else moveTo(Math.max(0, parentOf(rows, index)));
    } else {
      keys.container.onKeyDown(event);
    }
  };
  return (
    <VirtualList
      ref={list}
      rows={rows}
      rowHeight={ROW}
      {...(index >= 0 ? { keep: [index] } : {})}
      role="tree"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={keys.container['aria-activedescendant']}
      onKeyDown={onKeyDown}
      className={className}
    >
      {(row, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and takes the keys
        // biome-ignore lint/a11y/useFocusableInteractive: rows are named by aria-activedescendant, never focused
        <div
          key={row.pointer}
          {...keys.row(at)}
          role="treeitem"
          aria-level={row.depth + 1}
          aria-setsize={row.siblings}
          aria-posinset={row.position}
          aria-expanded={row.open ?? undefined}
          aria-selected={at === index}
          onClick={() => {
            setIndex(at);
            toggle(row);
          }}
          className={cx(
            'flex h-5 items-center gap-1.5 rounded-4 pr-2 code-11 whitespace-nowrap',
            at === index ? 'bg-hover' : 'hover:bg-hover',
          )}
          // Past 24 levels deeper is no further right: the row would be out of sight.
          style={{ paddingLeft: Math.min(row.depth, 24) * 14 }}
        >
          <span className="flex w-3.5 shrink-0 justify-center text-text-2">
            {row.open !== null && <Icon as={row.open ? ChevronDown : ChevronRight} size={13} />}
          </span>
          <span className="shrink-0 text-text-2">{row.label}</span>
          <RowValue row={row} />
        </div>
      )}
    </VirtualList>
  );
}

function RowValue({ row }: { row: JsonRow }) {
  if (row.open !== null || row.preview) {
    return <span className="truncate font-sans type-11 text-text-3">{row.preview}</span>;
  }
  if (isContainer(row.value)) {
    return <span className="text-text-3">{Array.isArray(row.value) ? '[]' : '{}'}</span>;
  }
  const part = scalarPart(row.value);
  const long = part.text.length > SHOWN;
  return (
    <>
      <span className={cx('truncate', JSON_COLOURS[part.kind])}>
        {long ? part.text.slice(0, SHOWN) : part.text}
      </span>
      {long && (
        <span className="shrink-0 font-sans type-11 text-text-3">
          … {part.text.length.toLocaleString('en-GB')} characters
        </span>
      )}
    </>
  );
}

const ROW = 20;
const SHOWN = 300;

function parentOf(rows: readonly JsonRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  let at = index;
  while (at > 0 && (rows[at]?.depth ?? 0) >= depth) at -= 1;
  return depth === 0 ? index : at;
}

function copyOf(value: unknown): string {
  return typeof value === 'string' ? value : jsonText(value);
}
