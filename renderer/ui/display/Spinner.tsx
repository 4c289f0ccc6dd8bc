import { cx } from '../frame/cx.ts';

export interface SpinnerProps {
  /** Width and height in px. */
  size?: number;
  /** What is going on, for screen readers; leave it out where text beside the spinner says so. */
  label?: string;
  className?: string;
}

/** Something is working and it is not known how far. Show it only after 300 ms (see useDelayed). */
export function Spinner({ size = 14, label, className }: SpinnerProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      className={cx(
        'shrink-0 animate-[spin_0.8s_linear_infinite] motion-reduce:animate-[spin_3s_linear_infinite]',
        className,
      )}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <circle cx="8" cy="8" r="6.2" stroke="currentColor" strokeWidth="1.6" opacity="0.25" />
      <path d="M14.2 8A6.2 6.2 0 0 0 8 1.8" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  );
}
