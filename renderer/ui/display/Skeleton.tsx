import { cx } from '../frame/cx.ts';

/** Keeps the place of what is being loaded, so that nothing jumps when it comes. Size it with `className`. */
export function Skeleton({ className }: { className: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'block rounded-4 bg-active motion-safe:animate-[shimmer_1.6s_ease-in-out_infinite]',
        className,
      )}
    />
  );
}
