import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from '../controls/Button.tsx';
import { BACKDROP, DIALOG } from './Dialog.tsx';
import { LAYER } from './popup.ts';

export interface AlertDialogProps {
  open: boolean;
  /** Asks the question: `Delete 2 flows for good?` */
  title: string;
  /** What is lost, and that it cannot be undone. */
  children: ReactNode;
  /** A verb that repeats the question: `Delete for good`. */
  confirmLabel: string;
  /** Left alone, the thing goes on as it was. */
  cancelLabel?: string;
  onConfirm(): void;
  onCancel(): void;
  /** The answer is being carried out. */
  busy?: boolean;
}

/** Asks before something that no undo brings back, and only then. The focus is on the harmless answer. */
export function AlertDialog({
  open,
  title,
  children,
  confirmLabel,
  cancelLabel = 'Cancel',
  onConfirm,
  onCancel,
  busy = false,
}: AlertDialogProps) {
  const harmless = useRef<HTMLElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onCancel()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup {...LAYER} initialFocus={harmless} className={DIALOG} style={{ width: 400 }}>
          <div className="flex flex-col gap-1 px-5 pt-4 pb-5">
            <Base.Title className="type-15 wrap-break-word">{title}</Base.Title>
            <Base.Description render={<div />} className="type-13 text-text-2">
              {children}
            </Base.Description>
          </div>
          <footer className="flex justify-end gap-2 px-5 pb-4">
            <Button ref={harmless} onClick={onCancel} disabled={busy}>
              {cancelLabel}
            </Button>
            <Button variant="danger" onClick={onConfirm} loading={busy}>
              {confirmLabel}
            </Button>
          </footer>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
