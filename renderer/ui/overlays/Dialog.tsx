import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { IconButton } from '../controls/IconButton.tsx';
import { cx } from '../frame/cx.ts';
import { LAYER } from './popup.ts';

export interface DialogProps {
  open: boolean;
  /** Asked by Escape, the close button or a press outside. */
  onClose(): void;
  title: ReactNode;
  /** One sentence under the title; told to screen readers with it. */
  description?: ReactNode;
  /** Width in px; never more than the window leaves. */
  width?: number;
  /** Buttons, right aligned, the primary one last. */
  footer?: ReactNode;
  /** Left in the footer: what the buttons will do it to. */
  footerNote?: ReactNode;
  /** What gets the focus first; otherwise the first control inside. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Keeps a press outside from closing it, for what was typed with care. */
  keepOnOutsidePress?: boolean;
  /** No padding around the children, for tables and lists that run edge to edge. */
  flush?: boolean;
  children?: ReactNode;
}

/** A task of its own over the page. Not for questions that undo can answer. */
export function Dialog({
  open,
  onClose,
  title,
  description,
  width = 480,
  footer,
  footerNote,
  initialFocus,
  keepOnOutsidePress = false,
  flush = false,
  children,
}: DialogProps) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      disablePointerDismissal={keepOnOutsidePress}
    >
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup {...LAYER} initialFocus={initialFocus} className={DIALOG} style={{ width }}>
          <header className="flex shrink-0 flex-col gap-0.5 pt-4 pr-12 pb-3 pl-5">
            <Base.Title className="type-15 wrap-break-word">{title}</Base.Title>
            {description && (
              <Base.Description className="type-12 text-text-2">{description}</Base.Description>
            )}
          </header>
          <div className={cx('min-h-0 flex-1 overflow-y-auto', !flush && 'px-5 pt-1 pb-5')}>{children}</div>
          {footer && (
            <footer className="flex shrink-0 items-center gap-2 border-t border-line px-5 py-3">
              <div className="min-w-0 flex-1 truncate type-12 text-text-3">{footerNote}</div>
              {footer}
            </footer>
          )}
          {/* Last in the page, so that the first control of the task gets the focus. */}
          <IconButton
            icon={X}
            label="Close"
            keys="Escape"
            onClick={onClose}
            className="absolute top-3 right-3"
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The veil under a dialog. */
export const BACKDROP =
  'fixed inset-0 z-(--z-dialog) bg-scrim transition-opacity duration-(--motion-base) data-ending-style:opacity-0 data-starting-style:opacity-0';

/** The surface of a dialog, in the upper half of the window so that it does not jump when it grows. */
export const DIALOG =
  'fixed inset-x-0 top-[clamp(24px,12vh,112px)] z-(--z-dialog) mx-auto flex max-h-[calc(100vh-clamp(24px,12vh,112px)-24px)] max-w-[calc(100vw-32px)] flex-col overflow-hidden rounded-12 bg-panel shadow-3 outline-none pop-motion forced-colors:border';
