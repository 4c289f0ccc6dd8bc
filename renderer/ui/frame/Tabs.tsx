import { Tabs as Base } from '@base-ui/react/tabs';
import { createContext, type ReactNode, use } from 'react';
import { Icon, type IconType } from '../display/Icon.tsx';
import { ariaKeys, type Keys } from '../keyboard/keys.ts';
import { Tooltip } from '../overlays/Tooltip.tsx';
import { cx } from './cx.ts';

export interface TabsProps<Value extends string> {
  /** Null: none is open (the drawer when it is closed). */
  value: Value | null;
  onChange: (value: Value) => void;
  className?: string | undefined;
  children: ReactNode;
}

/** A TabStrip and its TabPanels. */
export function Tabs<Value extends string>({ value, onChange, className, children }: TabsProps<Value>) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as Value)} className={className}>
      <CurrentTab value={value}>{children}</CurrentTab>
    </Base.Root>
  );
}

/** One tab. */
export interface TabItem<Value extends string = string> {
  value: Value;
  label: string;
  icon?: IconType;
  /** A Badge, or a plain count. */
  badge?: ReactNode;
  /** Shows the icon alone where there is no room; the label stays its name and tooltip. */
  iconOnly?: boolean;
  keys?: Keys;
}

export interface TabStripProps<Value extends string> {
  items: readonly TabItem<Value>[];
  /** Names the strip for screen readers. */
  label: string;
  /** `pills` as in the drawer's strip, `line` with an underline as over a panel. */
  variant?: 'pills' | 'line';
  /** The open tab was pressed again: the drawer closes by it. */
  onReselect?(value: Value): void;
  className?: string | undefined;
}

/** The row of tabs: arrow keys move, Enter or Space opens. */
export function TabStrip<Value extends string>({
  items,
  label,
  variant = 'pills',
  onReselect,
  className,
}: TabStripProps<Value>) {
  const current = use(CurrentTab);
  return (
    <Base.List
      aria-label={label}
      className={cx(
        'flex min-w-0 items-center',
        variant === 'line' ? 'h-10 gap-4' : 'h-8.5 gap-1',
        className,
      )}
    >
      {items.map((item) => {
        const tab = (
          <Base.Tab
            key={item.value}
            value={item.value}
            aria-label={item.iconOnly ? item.label : undefined}
            aria-keyshortcuts={item.keys && ariaKeys(item.keys)}
            onClick={() => item.value === current && onReselect?.(item.value)}
            className={cx(TAB, variant === 'line' ? LINE_TAB : PILL_TAB)}
          >
            {item.icon && <Icon as={item.icon} size={14} />}
            {!item.iconOnly && item.label}
            {item.badge}
          </Base.Tab>
        );
        if (!item.keys && !item.iconOnly) return tab;
        return (
          <Tooltip key={item.value} text={item.label} keys={item.keys} side="top">
            {tab}
          </Tooltip>
        );
      })}
    </Base.List>
  );
}

export interface TabPanelProps {
  value: string;
  /** Keeps the content in the page while another tab is open. */
  keepMounted?: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** What a tab shows. */
export function TabPanel({ value, keepMounted = false, className, children }: TabPanelProps) {
  return (
    <Base.Panel value={value} keepMounted={keepMounted} className={cx('focus-inset', className)}>
      {children}
    </Base.Panel>
  );
}

const CurrentTab = createContext<string | null>(null);

const TAB =
  'group/tab inline-flex shrink-0 items-center gap-1.5 type-12 font-medium whitespace-nowrap text-text-2 select-none motion-fast hover:text-text';
const PILL_TAB = 'focus-ring h-6.5 rounded-6 px-2 hover:bg-hover data-active:bg-active data-active:text-text';
const LINE_TAB =
  'focus-inset relative h-full rounded-4 after:absolute after:inset-x-0 after:-bottom-px after:h-0.5 after:bg-transparent data-active:text-text data-active:after:bg-accent-line';
