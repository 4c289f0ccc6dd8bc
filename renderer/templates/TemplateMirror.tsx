import type { Ref } from 'react';
import { memo } from 'react';
import { cx } from '../ui/frame/cx.ts';
import type { TemplateSegment } from './templateSegments.ts';

export interface TemplateMirrorProps {
  segments: readonly TemplateSegment[];
  multiline: boolean;
  ref: Ref<HTMLDivElement>;
}

/**
 * The text of a template field as people see it, slots marked. It lies under a text area whose own text is transparent
 * and must take exactly the same room: marks may change colours and shadows, never widths.
 */
export const TemplateMirror = memo(function TemplateMirror({
  segments,
  multiline,
  ref,
}: TemplateMirrorProps) {
  return (
    <div
      ref={ref}
      aria-hidden="true"
      className={cx(
        'pointer-events-none col-start-1 row-start-1 select-none',
        multiline ? 'wrap-break-word whitespace-pre-wrap' : 'whitespace-pre',
      )}
    >
      {segments.map((segment) =>
        segment.kind === 'text' ? segment.text : <Slot key={segment.from} segment={segment} />,
      )}
      {
        // A line of its own for the cursor behind a last line break, and a height for an empty text.
        '\u200b'
      }
    </div>
  );
});

function Slot({ segment }: { segment: Extract<TemplateSegment, { kind: 'slot' }> }) {
  const { text, problem } = segment;
  const inner = text.slice(2, -2);
  return (
    <span
      data-problem={problem ?? undefined}
      className={cx(
        'rounded-[3px] box-decoration-clone shadow-[0_0_0_1.5px_var(--chip)]',
        problem === null
          ? 'bg-(--chip) text-accent-text [--chip:var(--accent-soft)]'
          : 'bg-(--chip) text-danger-text underline decoration-danger-line decoration-wavy decoration-1 underline-offset-2 [--chip:var(--danger-soft)]',
      )}
    >
      <span className="text-text-3">{'{{'}</span>
      {inner}
      <span className="text-text-3">{'}}'}</span>
    </span>
  );
}
