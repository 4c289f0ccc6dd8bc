import { ArrowRight } from 'lucide-react';
import { Icon } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';
import type { OutlineRow } from './outlineRows.ts';

interface OutlinePortRowProps {
  id: string;
  row: Extract<OutlineRow, { kind: 'port' }>;
  active: boolean;
  onPress(): void;
  onConnect(): void;
}

/** A way out of a node, with the node that it leads to. */
export function OutlinePortRow({ id, row, active, onPress, onConnect }: OutlinePortRowProps) {
  const { port, target } = row;
  const missing = target === null && !port.optional;
  const words = target ? target.label || 'No label' : port.optional ? 'nowhere' : 'not connected';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree names it as its active descendant
    <div
      id={id}
      role="treeitem"
      aria-level={2}
      aria-posinset={row.position}
      aria-setsize={row.of}
      aria-selected={false}
      className={cx(
        'flex h-7 items-center gap-1.5 pr-2 pl-10.5 type-12 select-none hover:bg-hover',
        active &&
          'outline-2 -outline-offset-2 outline-accent-line in-[[role=tree]:not(:focus-visible)]:outline-transparent',
      )}
      onClick={onPress}
      onDoubleClick={onConnect}
    >
      <span
        className={cx('min-w-0 flex-1 truncate', port.kind === 'failure' ? 'text-warn-text' : 'text-text-2')}
      >
        {port.label}
        <span className="sr-only">{target ? ' goes to ' : ' '}</span>
      </span>
      <Icon as={ArrowRight} size={13} className="text-text-3" />
      <button
        type="button"
        tabIndex={-1}
        title={`Choose where “${port.label}” leads`}
        className={cx(
          'max-w-32 truncate rounded-4 px-1 text-left hover:bg-active',
          missing ? 'text-danger-text' : target ? 'text-text' : 'text-text-3',
        )}
        onClick={(event) => {
          event.stopPropagation();
          onConnect();
        }}
      >
        {words}
      </button>
    </div>
  );
}
