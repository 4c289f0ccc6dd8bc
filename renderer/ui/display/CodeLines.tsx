import { useMemo } from 'react';
import { cx } from '../frame/cx.ts';
import { JSON_COLOURS } from '../json/jsonColours.ts';
import type { JsonPart } from '../json/jsonLines.ts';
import { VirtualList } from './VirtualList.tsx';

/** One line of a CodeLines. */
export interface CodeLine {
  indent: number;
  parts: readonly JsonPart[];
  /** Something is wrong on it. */
  marked: boolean;
}

export interface CodeLinesProps {
  lines: readonly CodeLine[];
  /** Names it for screen readers. */
  label: string;
  /** Leaves the line numbers out, where there is little room. */
  plain?: boolean;
  className?: string | undefined;
}

/** Text in lines with numbers, for reading: only the lines in view are in the page. */
export function CodeLines({ lines, label, plain = false, className }: CodeLinesProps) {
  const digits = String(lines.length).length;
  const columns = useMemo(() => lines.reduce((most, line) => Math.max(most, columnsOf(line)), 0), [lines]);
  return (
    <VirtualList
      rows={lines}
      rowHeight={18}
      rowMinWidth={(columns + digits) * COLUMN + 48}
      tabIndex={0}
      role="group"
      aria-label={label}
      className={className}
    >
      {(line, index) => (
        <div key={index} className={cx('flex code-11 whitespace-pre', line.marked && 'bg-danger-soft')}>
          {!plain && (
            <span
              className={cx(
                'shrink-0 pr-3 text-right select-none',
                line.marked ? 'font-semibold text-danger-text' : 'text-text-3',
              )}
              style={{ width: `calc(${digits}ch + 24px)` }}
            >
              {index + 1}
            </span>
          )}
          {/* Past 40 levels deeper is no further right. */}
          <span className="pr-4" style={{ paddingLeft: `${Math.min(line.indent, 40) * 2}ch` }}>
            {line.parts.map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
              <span key={at} className={JSON_COLOURS[part.kind]}>
                {shorten(part.text)}
              </span>
            ))}
          </span>
        </div>
      )}
    </VirtualList>
  );
}

const SHOWN = 2_000;

// Width of a character of code-11 in px: 0.6 of 11.5 px, less the letter spacing.
const COLUMN = 6.67;

// East Asian characters are two columns wide; counted generously, as a little room too much harms nobody.
function columnsOf(line: CodeLine): number {
  let columns = Math.min(line.indent, 40) * 2;
  for (const { text } of line.parts) {
    const shown = shorten(text);
    columns += shown.length + (shown.match(/[\u1100-\uffff]/g)?.length ?? 0);
  }
  return columns;
}

// A line of a megabyte would stop the page; what is left out is said, and copying has it all.
function shorten(text: string): string {
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, SHOWN)}… ${(text.length - SHOWN).toLocaleString('en-GB')} more characters`;
}
