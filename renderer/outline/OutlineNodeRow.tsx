import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { useCanvasActions } from '../canvas/actions/CanvasActions.ts';
import { nodeName } from '../canvas/node/nodeName.ts';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { KindTile } from '../ui/display/KindTile.tsx';
import { cx } from '../ui/frame/cx.ts';
import { Menu } from '../ui/overlays/Menu.tsx';
import type { OutlineRow } from './outlineRows.ts';

interface OutlineNodeRowProps {
  id: string;
  row: Extract<OutlineRow, { kind: 'node' }>;
  start: boolean;
  active: boolean;
  selected: boolean;
  renaming: boolean;
  onPress(): void;
  onStartRename(): void;
  /** Null: the label stays. */
  onRename(label: string | null): void;
}

/** A node in the outline. */
export function OutlineNodeRow(props: OutlineNodeRowProps) {
  const { id, row, start, active, selected, renaming, onPress, onStartRename, onRename } = props;
  const actions = useCanvasActions();
  const { node } = row;
  // What the name says after the label: its exit, routes, what is missing.
  const facts = nodeName({ ...node, label: 'x' }, { start, problems: 0 }).slice(1);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree names it as its active descendant
    <div
      id={id}
      role="treeitem"
      aria-level={1}
      aria-posinset={row.position}
      aria-setsize={row.of}
      aria-selected={selected}
      data-active={active || undefined}
      className={cx(
        'group relative flex h-7 items-center gap-2 pr-2 pl-4 type-12 select-none hover:bg-hover',
        selected &&
          'bg-accent-soft before:absolute before:inset-y-0 before:left-0 before:w-0.5 before:bg-accent-line',
        active &&
          'outline-2 -outline-offset-2 outline-accent-line in-[[role=tree]:not(:focus-visible)]:outline-transparent',
      )}
      onClick={onPress}
      onDoubleClick={onStartRename}
    >
      <KindTile kind={nodeKind(node)} size={18} />
      {renaming ? (
        <RenameField label={node.label} onDone={onRename} />
      ) : (
        <span className="min-w-0 flex-1 truncate font-medium" title={node.label}>
          {node.label || 'No label'}
          <span className="sr-only">{facts}</span>
        </span>
      )}
      {start && (
        <span aria-hidden="true" className="type-11 font-medium text-text-3">
          Start
        </span>
      )}
      <Menu
        align="end"
        trigger={
          <IconButton
            icon={Ellipsis}
            label={`More for ${node.label}`}
            size={20}
            tabIndex={-1}
            className="opacity-0 group-hover:opacity-100 focus-visible:opacity-100 data-popup-open:opacity-100"
            onClick={(event) => event.stopPropagation()}
          />
        }
        items={[
          {
            id: 'edit',
            label: 'Edit',
            keys: 'Enter',
            run: () => {
              onPress();
              actions.edit();
            },
          },
          { id: 'rename', label: 'Rename', keys: 'F2', run: onStartRename },
          { id: 'connect', label: 'Connect', keys: 'C', run: () => actions.startConnecting(node.id) },
          {
            id: 'start',
            label: 'Make it the start',
            disabledReason: start ? 'it is' : undefined,
            run: () => actions.setStart(node.id),
          },
          {
            section: null,
            items: [
              {
                id: 'delete',
                label: 'Delete',
                keys: 'Delete',
                danger: true,
                run: () => {
                  onPress();
                  actions.remove();
                },
              },
            ],
          },
        ]}
      />
    </div>
  );
}

function RenameField({ label, onDone }: { label: string; onDone(label: string | null): void }) {
  const [text, setText] = useState(label);
  const [done, setDone] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    let frame = 0;
    // A row that just came in is hidden until the list has measured it, and what is hidden takes no focus.
    const focus = () => {
      field.current?.focus({ preventScroll: true });
      if (document.activeElement !== field.current) frame = requestAnimationFrame(focus);
    };
    focus();
    return () => cancelAnimationFrame(frame);
  }, []);
  const finish = (result: string | null) => {
    if (done) return;
    setDone(true);
    onDone(result);
  };
  return (
    <input
      ref={field}
      className="h-6 min-w-0 flex-1 rounded-4 border border-accent-line bg-panel px-1 type-12 font-medium outline-none field-focus"
      aria-label={`Label of ${label || 'the node'}`}
      value={text}
      maxLength={200}
      spellCheck={false}
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(text)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(text);
        if (event.key === 'Escape') finish(null);
      }}
    />
  );
}
