import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useCanvasActions } from '../canvas/actions/CanvasActions.ts';
import { useEditor, useEditorState, useFlow } from '../editor/EditorContext.ts';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { TextField } from '../ui/controls/TextField.tsx';
import { VirtualList, type VirtualListHandle } from '../ui/display/VirtualList.tsx';
import { announce } from '../ui/frame/announce.ts';
import { useListKeys } from '../ui/keyboard/useListKeys.ts';
import { OutlineNodeRow } from './OutlineNodeRow.tsx';
import { OutlinePortRow } from './OutlinePortRow.tsx';
import { type OutlineRow, outlineRows } from './outlineRows.ts';

/** Height of a row in px. */
const ROW = 28;

/**
 * The flow as a list that can do what the canvas can: rename (F2), connect (Enter or C on a way out), add (N), delete,
 * edit (Enter). The selection is the canvas's.
 */
export function Outline() {
  const { editor } = useEditor();
  const actions = useCanvasActions();
  const nodes = useFlow((flow) => flow.nodes);
  const start = useFlow((flow) => flow.start);
  const selected = useEditorState(({ selection }) => selection.nodes);
  const [filter, setFilter] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const list = useRef<VirtualListHandle>(null);
  const box = useRef<HTMLElement>(null);
  const rows = useMemo(() => outlineRows(nodes, start, filter), [nodes, start, filter]);
  const index = rows.findIndex(({ id }) => id === active);

  // The list follows what is selected on the canvas.
  useEffect(() => {
    const [first] = selected;
    if (selected.size !== 1 || first === undefined) return;
    setActive((now) => (now?.startsWith(`${first}:`) ? now : first));
  }, [selected]);
  useEffect(() => {
    if (index >= 0) list.current?.scrollToIndex(index, { align: 'nearest' });
  }, [index]);

  const go = (row: OutlineRow | undefined) => {
    if (!row) return;
    setActive(row.id);
    editor.select({ nodes: new Set([row.node.id]) });
    actions.reveal([row.node.id]);
  };
  const backToList = () => box.current?.querySelector<HTMLElement>('[role="tree"]')?.focus();
  const open = (row: OutlineRow) => {
    if (row.kind === 'port') actions.startConnecting(row.node.id, row.port.port);
    else actions.edit();
  };
  const remove = (row: OutlineRow) => {
    const next =
      rows[index + 1 + (row.kind === 'node' ? rows.filter(({ node }) => node === row.node).length - 1 : 0)];
    if (row.kind === 'port') actions.connect({ nodeId: row.node.id, port: row.port.port }, null);
    else {
      actions.remove();
      go(next);
    }
  };
  const keys = useListKeys({
    count: rows.length,
    index,
    onIndex: (next) => go(rows[next]),
    onChoose: (at) => rows[at] && open(rows[at]),
    onRemove: (at) => rows[at] && remove(rows[at]),
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[index];
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && event.key === 'F2' && row) setRenaming(row.node.id);
    else if (plain && event.key.toLowerCase() === 'c' && row)
      actions.startConnecting(row.node.id, row.kind === 'port' ? row.port.port : undefined);
    else if (plain && event.key.toLowerCase() === 'n') add();
    else return keys.container.onKeyDown(event);
    event.preventDefault();
  };
  const add = () => {
    const id = actions.addNode({ rename: false });
    setActive(id);
    setRenaming(id);
  };
  const rename = (nodeId: string, label: string | null) => {
    setRenaming(null);
    actions.endRename(nodeId, label);
    backToList();
  };

  return (
    <section
      ref={box}
      data-panel="outline"
      aria-label="Outline"
      className="flex w-80 shrink-0 flex-col border-r border-line bg-panel"
    >
      <div className="flex h-11 shrink-0 items-center gap-1 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 type-12 font-semibold">
          Outline <span className="ml-1 font-normal text-text-3">{nodes.length}</span>
        </h2>
        <IconButton icon={Plus} label="Add a node" keys="N" size={24} onClick={add} />
        <IconButton
          icon={X}
          label="Close the outline"
          keys="O"
          size={24}
          onClick={() => {
            editor.toggleOutline();
            announce('The outline is closed');
          }}
        />
      </div>
      <div className="px-4 pb-2">
        <TextField
          value={filter}
          onChange={setFilter}
          placeholder="Filter by label"
          aria-label="Filter by label"
          look="well"
        />
      </div>
      {rows.length === 0 && (
        <p className="px-4 py-2 type-12 text-text-3">
          {nodes.length === 0
            ? 'The flow has no nodes yet. N adds the first one.'
            : `No label has “${filter}” in it.`}
        </p>
      )}
      <VirtualList
        ref={list}
        rows={rows}
        rowHeight={ROW}
        role="tree"
        tabIndex={0}
        aria-label="Nodes and their ways out"
        keep={index >= 0 ? [index] : []}
        aria-activedescendant={keys.container['aria-activedescendant']}
        onKeyDown={onKeyDown}
        className="min-h-0 flex-1"
      >
        {(row, i) =>
          row.kind === 'node' ? (
            <OutlineNodeRow
              key={row.id}
              {...keys.row(i)}
              row={row}
              start={row.node.id === start}
              active={i === index}
              selected={selected.has(row.node.id)}
              renaming={renaming === row.node.id}
              onPress={() => go(row)}
              onStartRename={() => setRenaming(row.node.id)}
              onRename={(label) => rename(row.node.id, label)}
            />
          ) : (
            <OutlinePortRow
              key={row.id}
              {...keys.row(i)}
              row={row}
              active={i === index}
              onPress={() => go(row)}
              onConnect={() => {
                go(row);
                open(row);
              }}
            />
          )
        }
      </VirtualList>
    </section>
  );
}
