import { Toast } from '@base-ui/react/toast';

/** What a toast says. Only for what happened elsewhere than where one looks; errors stand beside their thing. */
export interface ToastOptions {
  /** One sentence, the past tense: `Deleted “Store hours”`. */
  text: string;
  tone?: 'plain' | 'success' | 'warn' | 'danger';
  /** One way back or on, such as `Undo`. Pressing it closes the toast. */
  action?: { label: string; run(): void };
  /** How long it stays, in ms: 6,000, or 10,000 with an action. It waits while hovered, focused or the window is behind. 0 keeps it. */
  timeout?: number;
  /** Replaces the toast of the same id instead of stacking another. */
  id?: string;
}

/** Shows a toast and returns its id. Works outside React; Toaster must be mounted. */
export function toast({ text, tone = 'plain', action, timeout, id }: ToastOptions): string {
  return toastManager.add({
    ...(id === undefined ? {} : { id }),
    title: text,
    type: tone,
    timeout: timeout ?? (action ? 10_000 : 6_000),
    priority: tone === 'danger' ? 'high' : 'low',
    data: { action },
  });
}

/** Closes a toast, or all of them. */
export function closeToast(id?: string): void {
  toastManager.close(id);
}

/** What Toaster draws from. */
export const toastManager = Toast.createToastManager<{ action?: ToastOptions['action'] }>();
