import type { ReactNode } from 'react';
import { cx } from '../frame/cx.ts';

/** One column of a DataTable. */
export interface Column<Row> {
  id: string;
  head: ReactNode;
  /** CSS width: `120px`, `30%`; columns without one share the rest. */
  width?: string;
  align?: 'start' | 'end';
  /** Data names and URLs. */
  mono?: boolean;
  cell(row: Row, index: number): ReactNode;
}

export interface DataTableProps<Row> {
  /** Names the table for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey(row: Row, index: number): string;
  /** Hides the head where the columns speak for themselves; screen readers keep it. */
  hideHead?: boolean;
  /** Marks a row: selected, or failing. */
  rowTone?(row: Row): 'plain' | 'selected' | 'danger';
  /** Makes rows pressable by pointer; give one cell a button for the keyboard. */
  onRow?(row: Row): void;
  /** A last row in the same grid, for adding. */
  foot?: ReactNode;
  /** Stands in a frame with round corners; `false` runs edge to edge. */
  framed?: boolean;
  className?: string | undefined;
}

/** A table of a few dozen rows: head 24 high, rows 28. Longer ones are VirtualLists. */
export function DataTable<Row>({
  label,
  columns,
  rows,
  rowKey,
  hideHead = false,
  rowTone,
  onRow,
  foot,
  framed = true,
  className,
}: DataTableProps<Row>) {
  return (
    <div
      className={cx('min-w-0 shrink-0 overflow-hidden', framed && 'rounded-6 border border-line', className)}
    >
      <table aria-label={label} className="w-full table-fixed border-collapse type-12">
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead className={cx(hideHead && 'sr-only')}>
          <tr className="h-6 bg-sunk">
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={cx(
                  CELL,
                  'type-11 font-medium text-text-2',
                  column.align === 'end' ? 'text-right' : 'text-left',
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={rowKey(row, index)}
              onClick={onRow && (() => onRow(row))}
              className={cx(
                'h-7 border-line',
                hideHead ? 'not-first:border-t' : 'border-t',
                onRow && 'hover:bg-hover',
                TONES[rowTone?.(row) ?? 'plain'],
              )}
            >
              {columns.map((column) => (
                <td
                  key={column.id}
                  className={cx(
                    CELL,
                    'truncate',
                    column.mono && 'mono-12',
                    column.align === 'end' && 'text-right tabular',
                  )}
                >
                  {column.cell(row, index)}
                </td>
              ))}
            </tr>
          ))}
          {foot && <tr className="h-7 border-line not-first:border-t">{foot}</tr>}
        </tbody>
      </table>
    </div>
  );
}

/** The classes of a cell, for the cells of `foot`. */
export const CELL = 'border-l border-line px-2 py-0.5 first:border-l-0';

const TONES = {
  plain: '',
  selected: 'bg-accent-soft shadow-[inset_2px_0_0_var(--accent-line)]',
  danger: 'bg-danger-soft shadow-[inset_2px_0_0_var(--danger-line)]',
};
