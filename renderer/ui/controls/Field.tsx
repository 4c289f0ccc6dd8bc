import { Field as Base } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Icon, type IconType } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';

/** The ids a control that is not one of ours (an editor) needs to be wired by hand. */
export interface FieldIds {
  labelId: string;
  /** Value for `aria-describedby`, undefined when there is neither hint nor error. */
  describedBy: string | undefined;
  invalid: boolean;
}

export interface FieldProps {
  label: ReactNode;
  /** Names the field for screen readers only. */
  hideLabel?: boolean;
  /** A small icon before the label, in the tone's colour. */
  icon?: IconType | undefined;
  tone?: 'plain' | 'warn';
  /** Stands right of the label: a count, a link. */
  aside?: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; marks the control invalid. */
  error?: ReactNode;
  disabled?: boolean;
  /** One control of ours (wired by context), or a function that gets the ids for any other control. */
  children: ReactNode | ((ids: FieldIds) => ReactNode);
  className?: string | undefined;
}

/** A control with its label, hint and error. Our controls find their label and `aria-describedby` through it. */
export function Field({
  label,
  hideLabel = false,
  icon,
  tone = 'plain',
  aside,
  hint,
  error,
  disabled,
  children,
  className,
}: FieldProps) {
  const id = useId();
  const invalid = Boolean(error);
  const labelId = `${id}-label`;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = invalid ? `${id}-error` : undefined;
  const describedBy = [errorId, hintId].filter(Boolean).join(' ') || undefined;
  return (
    <Base.Root invalid={invalid} disabled={disabled} className={cx('flex min-w-0 flex-col gap-1', className)}>
      <div className={cx('flex min-h-4 items-center gap-1.5', hideLabel && 'sr-only')}>
        {icon && <Icon as={icon} size={14} className={tone === 'warn' ? 'text-warn-text' : 'text-text-2'} />}
        <Base.Label
          id={labelId}
          className={cx('min-w-0 truncate type-12', tone === 'warn' ? 'text-warn-text' : 'text-text-2')}
        >
          {label}
        </Base.Label>
        {aside !== undefined && <span className="ml-auto shrink-0 type-12 text-text-3">{aside}</span>}
      </div>
      {typeof children === 'function' ? children({ labelId, describedBy, invalid }) : children}
      <FieldError id={errorId}>{error}</FieldError>
      {hint && (
        <Base.Description id={hintId} className="type-12 text-text-3">
          {hint}
        </Base.Description>
      )}
    </Base.Root>
  );
}

function FieldError({ id, children }: { id: string | undefined; children: ReactNode }) {
  if (!children) return null;
  return (
    <Base.Error match id={id} className="flex items-start gap-1 type-12 text-danger-text">
      <span className="flex h-4 items-center">
        <Icon as={CircleAlert} size={12} />
      </span>
      <span className="min-w-0 wrap-break-word">{children}</span>
    </Base.Error>
  );
}
