import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { Button } from '../controls/Button.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Icon, type IconType } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';
import { toastManager } from './toast.ts';

/** Draws the toasts, bottom centre. Mount it once; show toasts with `toast()`. */
export function Toaster() {
  return (
    <Toast.Provider toastManager={toastManager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label="Messages"
          className="fixed inset-x-0 bottom-12 z-(--z-toast) mx-auto flex w-fit max-w-[calc(100vw-32px)] flex-col-reverse items-center gap-2 outline-none"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts, close } = Toast.useToastManager<{ action?: { label: string; run(): void } }>();
  return toasts.map((entry) => {
    const tone = TONES[entry.type ?? ''];
    const action = entry.data?.action;
    return (
      <Toast.Root
        key={entry.id}
        toast={entry}
        swipeDirection={['down', 'right']}
        className={cx(
          'flex min-h-10 max-w-120 items-center rounded-10 bg-card shadow-3 forced-colors:border outline-none focus-ring',
          'transition-[opacity,translate] duration-(--motion-base) ease-out data-limited:hidden',
          'data-ending-style:translate-y-1 data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0',
        )}
      >
        <Toast.Content className="flex min-w-0 items-center gap-2 py-1.5 pr-1.5 pl-3">
          {tone && <Icon as={tone.icon} size={15} className={tone.className} />}
          <Toast.Title render={<p />} className="min-w-0 py-1 pr-2 type-12 wrap-break-word" />
          {action && (
            <Button
              size={24}
              variant="link"
              onClick={() => {
                close(entry.id);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <IconButton icon={X} label="Dismiss" size={24} onClick={() => close(entry.id)} />
        </Toast.Content>
      </Toast.Root>
    );
  });
}

const TONES: Record<string, { icon: IconType; className: string }> = {
  success: { icon: CircleCheck, className: 'text-live-line' },
  warn: { icon: TriangleAlert, className: 'text-warn-line' },
  danger: { icon: CircleAlert, className: 'text-danger-line' },
};
