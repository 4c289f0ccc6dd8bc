import type { CSSProperties, KeyboardEvent, ReactElement, Ref } from 'react';
import { type CustomItemComponentProps, VList, type VListHandle } from 'virtua';
import { cx } from '../frame/cx.ts';

/** Scrolls the list; `scrollToIndex(n, { align: 'nearest' })` after keys moved. */
export type VirtualListHandle = VListHandle;

export interface VirtualListProps<Row> {
  rows: readonly Row[];
  /** Draws a row; its root gets a `key`. */
  children: (row: Row, index: number) => ReactElement;
  /** Height of a row in px where all are alike; spares measuring. */
  rowHeight?: number;
  /** Rows are at least so many px wide, and the list scrolls sideways to show them. */
  rowMinWidth?: number;
  /** Rows that stay in the page although they are out of view: the active one, for `aria-activedescendant`. */
  keep?: readonly number[];
  role?: string;
  tabIndex?: number;
  'aria-label'?: string;
  'aria-labelledby'?: string;
  'aria-activedescendant'?: string | undefined;
  'aria-multiselectable'?: boolean;
  onKeyDown?(event: KeyboardEvent): void;
  onScroll?(offset: number): void;
  className?: string | undefined;
  ref?: Ref<VirtualListHandle>;
}

/** A list that draws only the rows in view, for hundreds and more. It fills the height it is given. */
export function VirtualList<Row>({
  rows,
  children,
  rowHeight,
  rowMinWidth,
  keep,
  className,
  ...rest
}: VirtualListProps<Row>) {
  return (
    <VList
      {...rest}
      data={rows}
      {...(rowHeight === undefined ? {} : { itemSize: rowHeight })}
      {...(keep === undefined ? {} : { keepMounted: keep })}
      {...(rowMinWidth === undefined
        ? {}
        : { item: WideRow, style: { '--row-min-width': `${rowMinWidth}px` } as CSSProperties })}
      className={cx('focus-inset', className)}
    >
      {children}
    </VList>
  );
}

// The library contains the layout of each row, so what sticks out of it could not be scrolled to.
function WideRow({ style, index: _, ...rest }: CustomItemComponentProps) {
  return <div {...rest} style={{ ...style, minWidth: 'var(--row-min-width)' }} />;
}
