import { Combobox } from '@base-ui/react/combobox';
import { Check, ChevronDown, CircleSlash2, CornerDownRight, Plus, Search } from 'lucide-react';
import { useMemo } from 'react';
import { type FieldBox, fieldBox } from '../ui/controls/fieldBox.ts';
import { Icon, type IconType } from '../ui/display/Icon.tsx';
import { KindTile } from '../ui/display/KindTile.tsx';
import { cx } from '../ui/frame/cx.ts';
import { LAYER, POPUP, POPUP_LIST, POPUP_ROW } from '../ui/overlays/popup.ts';
import type { NodeChoice } from './nodeChoice.ts';

export interface TargetSelectProps {
  /** A node's id, null where the way leads nowhere, undefined where several ways differ. */
  value: string | null | undefined;
  onChange(to: string | null): void;
  nodes: readonly NodeChoice[];
  /** What no target means here: "Not connected", or what happens then ("Goes on here"). */
  none?: string;
  /** Whether nothing can be chosen; true unless there must be a target once there is one. */
  chooseNone?: boolean;
  /** Whether no target is a problem: its words are red then. */
  required?: boolean;
  /** Offers a new node. */
  onNew?: (() => void) | undefined;
  tone?: FieldBox['tone'];
  /** Where there is no Field around it. */
  'aria-label'?: string;
  'aria-describedby'?: string | undefined;
  className?: string | undefined;
}

interface Item {
  value: string;
  label: string;
  node?: NodeChoice;
  icon?: IconType;
}

const NONE = '';
const NEW = '+';
/** Most nodes listed at a time; typing narrows them down. */
const LISTED = 100;

/** Where a way leads: a list of nodes with search, a new node, or nowhere. */
export function TargetSelect(props: TargetSelectProps) {
  const { value, onChange, nodes, none = 'Not connected', required = false, chooseNone = true } = props;
  const { onNew, tone } = props;
  const canMake = onNew !== undefined;
  const items = useMemo<Item[]>(
    () => [
      ...(canMake ? [{ value: NEW, label: 'New node', icon: Plus }] : []),
      ...(chooseNone ? [{ value: NONE, label: none, icon: required ? CircleSlash2 : CornerDownRight }] : []),
      ...nodes.map((node) => ({ value: node.id, label: node.label, node })),
    ],
    [nodes, none, required, chooseNone, canMake],
  );
  const node = value ? nodes.find((one) => one.id === value) : undefined;
  const chosen = items.find((item) => item.value === (value ?? NONE)) ?? null;
  const choose = (item: Item | null) => {
    if (item?.value === NEW) onNew?.();
    else if (item) onChange(item.value === NONE ? null : item.value);
  };
  return (
    <Combobox.Root<Item>
      items={items}
      value={value === undefined ? null : chosen}
      onValueChange={choose}
      itemToStringLabel={(item) => item.label}
      isItemEqualToValue={(a, b) => a.value === b.value}
      filter={matches}
      limit={LISTED}
      autoHighlight
    >
      <Combobox.Trigger
        aria-label={props['aria-label']}
        aria-describedby={props['aria-describedby']}
        className={cx(
          fieldBox({ look: 'line', tone }),
          'w-full bg-raised text-left focus-visible:field-focus hover:bg-raised-hover data-popup-open:field-focus',
          props.className,
        )}
      >
        <TriggerWords value={value} node={node} none={none} required={required} />
        <Icon as={ChevronDown} size={13} className="text-text-2" />
      </Combobox.Trigger>
      <Combobox.Portal>
        <Combobox.Positioner
          sideOffset={4}
          align="end"
          collisionPadding={8}
          className="z-(--z-popup) outline-none"
        >
          <Combobox.Popup {...LAYER} aria-label="Nodes" className={cx(POPUP, 'w-64')}>
            <div className={cx(fieldBox({ look: 'bare' }), 'mb-1 shrink-0 border-b-line rounded-b-none')}>
              <Icon as={Search} size={14} className="text-text-3" />
              <Combobox.Input
                aria-label="Find a node"
                placeholder="Find a node"
                className="min-w-0 flex-1 bg-transparent outline-none"
              />
            </div>
            <Combobox.List className={POPUP_LIST}>
              {(item: Item) => (
                <Combobox.Item key={item.value} value={item} className={POPUP_ROW}>
                  <ItemWords item={item} />
                </Combobox.Item>
              )}
            </Combobox.List>
            <Combobox.Status className="px-2 type-12 text-text-3 not-empty:py-1">
              {nodes.length > LISTED ? `Type to find one of ${nodes.length} nodes.` : ''}
            </Combobox.Status>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

function TriggerWords({
  value,
  node,
  none,
  required,
}: {
  value: string | null | undefined;
  node: NodeChoice | undefined;
  none: string;
  required: boolean;
}) {
  if (node) {
    return (
      <>
        <KindTile kind={node.kind} size={18} className="-ml-0.5" />
        <span className="min-w-0 flex-1 truncate" title={node.label}>
          {node.label}
        </span>
      </>
    );
  }
  const words = value === undefined ? 'Different ones' : value === null ? none : `No node '${value}'`;
  const bad = value === null ? required : value !== undefined;
  return (
    <span className={cx('min-w-0 flex-1 truncate', bad ? 'text-danger-text' : 'text-text-3')} title={words}>
      {words}
    </span>
  );
}

function ItemWords({ item }: { item: Item }) {
  return (
    <>
      {item.node && <KindTile kind={item.node.kind} size={18} />}
      {item.icon && (
        <span className="flex size-4.5 items-center justify-center">
          <Icon as={item.icon} size={14} className="text-text-2" />
        </span>
      )}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      <span className="flex w-3.5 shrink-0 justify-end">
        <Combobox.ItemIndicator>
          <Icon as={Check} size={14} className="text-accent-text" />
        </Combobox.ItemIndicator>
      </span>
    </>
  );
}

/** The two rows that are no node stay as long as nothing is typed that only a node can mean. */
function matches(item: Item, query: string): boolean {
  return item.label.toLowerCase().includes(query.trim().toLowerCase());
}
