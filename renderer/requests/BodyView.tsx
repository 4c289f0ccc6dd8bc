import { Braces, ListTree } from 'lucide-react';
import { useState } from 'react';
import { CopyButton } from '../ui/controls/CopyButton.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { cx } from '../ui/frame/cx.ts';
import { JsonView } from '../ui/json/JsonView.tsx';
import type { DescribeJson } from '../ui/json/jsonTree.ts';
import { parseJson } from '../ui/json/parseJson.ts';

export interface BodyViewProps {
  text: string;
  /** What it is, within a sentence: `request body`. */
  label: string;
  startWith: 'tree' | 'text';
  describe?: DescribeJson;
  marks?: readonly string[];
  className?: string | undefined;
}

/** A body as tree or text, with its two buttons floating in its corner. It fills the height it is given. */
export function BodyView({ text, label, startWith, describe, marks, className }: BodyViewProps) {
  const [view, setView] = useState(startWith);
  const isJson = text !== '' && parseJson(text) !== null;
  if (text === '') return <p className={cx('type-12 text-text-3', className)}>The body is empty.</p>;
  return (
    <div className={cx('group/body relative min-h-0', className)}>
      <JsonView
        text={text}
        label={capital(label)}
        view={view}
        plain
        {...(describe ? { describe } : {})}
        {...(marks ? { marks } : {})}
        className="h-full"
      />
      <div className="absolute top-1 right-0 flex rounded-6 bg-panel opacity-0 group-focus-within/body:opacity-100 group-hover/body:opacity-100">
        {isJson && (
          <IconButton
            icon={view === 'tree' ? Braces : ListTree}
            size={24}
            label={view === 'tree' ? 'Show as text' : 'Show as a tree'}
            onClick={() => setView(view === 'tree' ? 'text' : 'tree')}
          />
        )}
        <CopyButton text={text} label={`Copy the ${label}`} />
      </div>
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
