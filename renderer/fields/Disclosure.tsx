import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';

export interface DisclosureProps {
  title: string;
  /** What is inside, in a few words, shown while it is closed too. */
  summary?: ReactNode;
  open: boolean;
  onToggle(open: boolean): void;
  children: ReactNode;
}

/** A part of an editor that is opened when it is needed. */
export function Disclosure({ title, summary, open, onToggle, children }: DisclosureProps) {
  const id = useId();
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => onToggle(!open)}
        className="-ml-1 flex h-7 w-full min-w-0 items-center gap-1 rounded-6 px-1 type-12 text-text-2 focus-ring motion-fast hover:bg-hover"
      >
        <Icon as={ChevronRight} size={13} className={cx('motion-fast', open && 'rotate-90')} />
        <span className="shrink-0">{title}</span>
        {summary !== undefined && <span className="min-w-0 truncate pl-1 text-text-3">{summary}</span>}
      </button>
      {open && (
        <div id={id} className="flex flex-col gap-2 pt-1 pb-2">
          {children}
        </div>
      )}
    </div>
  );
}
