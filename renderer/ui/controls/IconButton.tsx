import { Button as Base } from '@base-ui/react/button';
import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { Ref } from 'react';
import { Icon, type IconType } from '../display/Icon.tsx';
import { Spinner } from '../display/Spinner.tsx';
import { cx } from '../frame/cx.ts';
import { ariaKeys, type Keys } from '../keyboard/keys.ts';
import { TooltipPopup } from '../overlays/Tooltip.tsx';

export interface IconButtonProps
  extends Omit<
    Base.Props,
    'className' | 'style' | 'render' | 'nativeButton' | 'children' | 'ref' | 'aria-label'
  > {
  icon: IconType;
  /** What it does, verb first: its name for screen readers and the words of its tooltip. */
  label: string;
  keys?: Keys | undefined;
  /** Height and width in px. */
  size?: 20 | 24 | 28 | 32;
  /** For a button that stays down; sets `aria-pressed`. */
  pressed?: boolean | undefined;
  /** `outlined` looks like a secondary button, `accent` like a primary one. */
  variant?: 'ghost' | 'outlined' | 'accent' | 'danger';
  loading?: boolean;
  disabledReason?: string | undefined;
  tooltipSide?: 'top' | 'bottom' | 'left' | 'right';
  className?: string | undefined;
  ref?: Ref<HTMLElement>;
}

/** A button that is only an icon; the tooltip names it and its shortcut. */
export function IconButton({
  icon,
  label,
  keys,
  size = 28,
  pressed,
  variant = 'ghost',
  loading = false,
  disabled,
  disabledReason,
  tooltipSide = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  const glyph = size === 20 ? 13 : size === 24 ? 14 : 16;
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger
        render={
          <Base
            {...rest}
            disabled={disabled || loading || disabledReason !== undefined}
            focusableWhenDisabled
            aria-label={label}
            aria-pressed={pressed}
            aria-busy={loading || undefined}
            aria-keyshortcuts={keys && ariaKeys(keys)}
            className={cx(
              'inline-flex shrink-0 items-center justify-center rounded-6 select-none focus-ring motion-fast',
              SIZE[size],
              VARIANT[variant],
              pressed && 'bg-active text-text',
              className,
            )}
          >
            {loading ? <Spinner size={glyph} /> : <Icon as={icon} size={glyph} />}
          </Base>
        }
      />
      <TooltipPopup
        text={disabledReason ? `${label}: ${disabledReason}` : label}
        keys={disabledReason ? undefined : keys}
        side={tooltipSide}
      />
    </BaseTooltip.Root>
  );
}

const SIZE = { 20: 'size-5', 24: 'size-6', 28: 'size-7', 32: 'size-8' };

const VARIANT = {
  ghost:
    'text-text-2 hover:not-data-disabled:bg-hover hover:not-data-disabled:text-text active:not-data-disabled:bg-active aria-expanded:bg-active data-disabled:text-text-disabled',
  outlined:
    'border border-line-strong bg-raised text-text-2 hover:not-data-disabled:bg-raised-hover active:not-data-disabled:bg-active aria-expanded:bg-active data-disabled:text-text-disabled',
  accent: 'bg-accent text-on-accent hover:not-data-disabled:bg-accent-hover data-disabled:opacity-60',
  danger:
    'text-text-2 hover:not-data-disabled:bg-danger-soft hover:not-data-disabled:text-danger-text data-disabled:text-text-disabled',
};
