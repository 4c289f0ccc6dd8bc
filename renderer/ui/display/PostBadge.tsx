import { cx } from '../frame/cx.ts';

export interface PostBadgeProps {
  /** On a tint, as in fields and lists of requests; the node card has the word alone. */
  filled?: boolean;
  className?: string | undefined;
}

/** The method of every webhook. */
export function PostBadge({ filled = false, className }: PostBadgeProps) {
  return (
    <span
      className={cx(
        'inline-flex shrink-0 items-center font-mono text-[10.5px]/[16px] font-bold text-kind-webhook',
        filled && 'h-5.5 rounded-4 bg-post-tint px-[5px]',
        className,
      )}
    >
      POST
    </span>
  );
}
