import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';

export interface ChipProps {
  children: ReactNode;
  /** Height in px: 20 on cards, 26 in the chat. */
  size?: 20 | 26;
  /** Makes it a button: a quick reply, a filter. */
  onPress?(): void;
  /** Already chosen: outlined in the accent. */
  chosen?: boolean;
  disabled?: boolean;
  /** Adds a button that takes it away, named `Remove` and the label. */
  onRemove?(): void;
  /** Text of the chip for that button's name. */
  label?: string;
  className?: string | undefined;
}

/** A short text in an outline: a suggestion, a quick reply, a filter that is on. */
export function Chip({
  children,
  size = 20,
  onPress,
  chosen = false,
  disabled = false,
  onRemove,
  label = typeof children === 'string' ? children : '',
  className,
}: ChipProps) {
  const look = cx(
    'inline-flex max-w-full min-w-0 items-center gap-1 rounded-full border bg-transparent font-medium whitespace-nowrap',
    size === 20 ? 'h-5 px-2 type-11' : 'h-6.5 px-2.5 type-12',
    chosen ? 'border-accent-line bg-accent-soft text-accent-text' : 'border-line-strong text-text-2',
    disabled && 'text-text-disabled',
    className,
  );
  if (onPress) {
    return (
      <button
        type="button"
        onClick={onPress}
        disabled={disabled}
        aria-pressed={chosen || undefined}
        className={cx(
          look,
          'focus-ring motion-fast',
          !chosen && !disabled && 'hover:bg-hover hover:text-text',
        )}
      >
        <span className="truncate">{children}</span>
      </button>
    );
  }
  return (
    <span className={look}>
      <span className="truncate">{children}</span>
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={`Remove ${label}`}
          className="-mr-1 flex size-4 items-center justify-center rounded-full focus-inset hover:bg-active"
        >
          <Icon as={X} size={12} />
        </button>
      )}
    </span>
  );
}
