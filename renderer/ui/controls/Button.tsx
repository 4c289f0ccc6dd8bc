import { Button as Base } from '@base-ui/react/button';
import { Tooltip as BaseTooltip } from '@base-ui/react/tooltip';
import type { ReactNode, Ref } from 'react';
import { Icon, type IconType } from '../display/Icon.tsx';
import { Spinner } from '../display/Spinner.tsx';
import { cx } from '../frame/cx.ts';
import { KeyHint } from '../keyboard/KeyHint.tsx';
import { ariaKeys, type Keys } from '../keyboard/keys.ts';
import { TooltipPopup } from '../overlays/Tooltip.tsx';

export interface ButtonProps
  extends Omit<Base.Props, 'className' | 'style' | 'render' | 'nativeButton' | 'children' | 'ref'> {
  /** `primary` once a view at most. `danger` removes something for good. `link` leads on from a text or a toast. */
  variant?: 'primary' | 'secondary' | 'ghost' | 'danger' | 'link';
  /** Height in px: 28; 24 inside strips and cards; 32 for a primary beside a URL. */
  size?: 24 | 28 | 32;
  icon?: IconType | undefined;
  /** Shown as a hint in the button and told to screen readers; the shortcut itself is registered elsewhere. */
  keys?: Keys | undefined;
  /** Tells the shortcut without drawing it in the button: it is in the tooltip then. */
  hideKeys?: boolean;
  /** Turns the icon into a spinner and takes no further press. */
  loading?: boolean;
  /** Disables the button and says in its tooltip why; it keeps its place in the tab order. */
  disabledReason?: string | undefined;
  tooltip?: ReactNode;
  children: ReactNode;
  /** Layout only: margin, width, place in a grid. */
  className?: string | undefined;
  ref?: Ref<HTMLElement>;
}

/** A press that does something. Its words begin with a verb. */
export function Button({ disabledReason, tooltip, keys, hideKeys, ...props }: ButtonProps) {
  const text = disabledReason ?? tooltip;
  const shared = {
    ...props,
    disabled: props.disabled || disabledReason !== undefined,
    'aria-keyshortcuts': keys && ariaKeys(keys),
    hint: hideKeys ? undefined : keys,
  };
  if (!text) return <BareButton {...shared} />;
  return (
    <BaseTooltip.Root>
      <BaseTooltip.Trigger render={<BareButton {...shared} />} />
      <TooltipPopup text={text} keys={disabledReason ? undefined : keys} />
    </BaseTooltip.Root>
  );
}

function BareButton({
  variant = 'secondary',
  size = 28,
  icon,
  hint,
  loading = false,
  disabled,
  children,
  className,
  ...rest
}: Omit<ButtonProps, 'keys' | 'hideKeys' | 'tooltip' | 'disabledReason'> & { hint?: Keys | undefined }) {
  const glyph = size === 32 ? 14 : 13;
  return (
    <Base
      {...rest}
      disabled={disabled || loading}
      focusableWhenDisabled
      aria-busy={loading || undefined}
      className={cx(
        'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-6 border type-12 font-medium whitespace-nowrap select-none',
        'focus-ring motion-fast',
        icon || loading ? SIZE[size].withIcon : SIZE[size].plain,
        VARIANT[variant],
        className,
      )}
    >
      {loading ? <Spinner size={glyph} /> : icon && <Icon as={icon} size={glyph} />}
      {children}
      {hint && <KeyHint keys={hint} tone={variant === 'primary' ? 'accent' : 'plain'} />}
    </Base>
  );
}

// 10 px to the edge (12 when 32 high), its 1 px line included; 2 less before an icon, whose drawing starts inside its box.
const SIZE = {
  24: { plain: 'h-6 px-[7px]', withIcon: 'h-6 pr-[7px] pl-[5px]' },
  28: { plain: 'h-7 px-[9px]', withIcon: 'h-7 pr-[9px] pl-[7px]' },
  32: { plain: 'h-8 px-[11px]', withIcon: 'h-8 pr-[11px] pl-[9px]' },
};

const VARIANT = {
  primary:
    'border-transparent bg-accent text-on-accent shadow-button hover:not-data-disabled:bg-accent-hover data-disabled:opacity-60',
  secondary:
    'border-line-strong bg-raised text-text hover:not-data-disabled:bg-raised-hover active:not-data-disabled:bg-active aria-expanded:bg-active data-disabled:text-text-disabled',
  ghost:
    'border-transparent text-text-2 hover:not-data-disabled:bg-hover hover:not-data-disabled:text-text active:not-data-disabled:bg-active aria-expanded:bg-active data-disabled:text-text-disabled',
  link: 'border-transparent text-accent-text hover:not-data-disabled:bg-accent-soft data-disabled:text-text-disabled',
  danger:
    'border-danger-line bg-panel text-danger-text hover:not-data-disabled:bg-danger-soft data-disabled:border-line-strong data-disabled:text-text-disabled',
};
