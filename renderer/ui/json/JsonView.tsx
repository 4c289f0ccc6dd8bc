import { useMemo, useState } from 'react';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { CodeLines } from '../display/CodeLines.tsx';
import { cx } from '../frame/cx.ts';
import { JsonTree } from './JsonTree.tsx';
import { jsonLines } from './jsonLines.ts';
import type { DescribeJson } from './jsonTree.ts';
import { parseJson } from './parseJson.ts';

export interface JsonViewProps {
  /** The text as it was sent or received; need not be JSON. Safe to a few MiB and any depth. */
  text: string;
  /** Names it for screen readers: `Response body`. */
  label: string;
  /** Fixes the view and hides the switch. */
  view?: 'tree' | 'text';
  /** The view at first, where there is a switch. */
  startWith?: 'tree' | 'text';
  openLevels?: number;
  describe?: DescribeJson;
  /** RFC 6901 pointers of values that something is wrong with; their lines are marked. */
  marks?: readonly string[];
  /** Text without line numbers, where there is little room. */
  plain?: boolean;
  className?: string | undefined;
}

/** Reads JSON as a tree or as text, and any other text as it is. It fills the height it is given. */
export function JsonView({
  text,
  label,
  view,
  startWith = 'tree',
  openLevels = 1,
  describe,
  marks = NONE,
  plain = false,
  className,
}: JsonViewProps) {
  const [chosen, setChosen] = useState(startWith);
  const parsed = useMemo(() => parseJson(text), [text]);
  const shown = parsed === null ? 'text' : (view ?? chosen);
  const lines = useMemo(
    () => (shown === 'tree' ? [] : parsed === null ? plainLines(text) : markedLines(parsed.value, marks)),
    [shown, parsed, text, marks],
  );
  return (
    <div className={cx('flex min-h-0 flex-col', className)}>
      {view === undefined && (
        <div className="flex h-8.5 shrink-0 items-center gap-2">
          {parsed ? (
            <Segmented
              label={`View of ${label}`}
              value={shown}
              onChange={setChosen}
              options={[
                { value: 'tree', label: 'Tree' },
                { value: 'text', label: 'Text' },
              ]}
            />
          ) : (
            <span className="type-12 text-text-3">{text === '' ? 'Empty' : 'Not JSON'}</span>
          )}
          <CopyButton text={text} label={`Copy ${label}`} className="ml-auto" />
        </div>
      )}
      {shown === 'tree' && parsed ? (
        <JsonTree
          value={parsed.value}
          label={label}
          openLevels={openLevels}
          {...(describe ? { describe } : {})}
          className="min-h-0 flex-1"
        />
      ) : (
        <CodeLines lines={lines} label={label} plain={plain} className="min-h-0 flex-1" />
      )}
    </div>
  );
}

const NONE: readonly string[] = [];

function plainLines(text: string) {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => ({ indent: 0, parts: [{ kind: 'sign' as const, text: line }], marked: false }));
}

function markedLines(value: unknown, marks: readonly string[]) {
  return jsonLines(value).map((line) => ({
    ...line,
    marked: marks.some((mark) => line.pointer === mark || line.pointer.startsWith(`${mark}/`)),
  }));
}
