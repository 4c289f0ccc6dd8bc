import { Check, CircleAlert, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { Icon } from '../../ui/display/Icon.tsx';
import { Spinner } from '../../ui/display/Spinner.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { useDelayed } from '../../ui/frame/useDelayed.ts';
import { Tooltip } from '../../ui/overlays/Tooltip.tsx';
import { useDocumentState } from '../EditorContext.ts';

/** Whether the flow is on disk, beside its name at all times. Quick saves do not flicker. */
export function SavedState() {
  const saved = useDocumentState((state) => state.saved);
  const slow = useDelayed(saved.state === 'saving');
  const lastAt = useRef<string | null>(null);
  if (saved.state === 'saved') lastAt.current = saved.at;
  const shown = saved.state === 'saving' && !slow && lastAt.current ? SAVED : LOOKS[saved.state];
  const at = lastAt.current ? new Date(lastAt.current) : null;
  const tip =
    saved.state === 'saved' && at
      ? `Saved on ${at.toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'medium' })}`
      : saved.state === 'failed' || saved.state === 'gone'
        ? saved.message
        : 'Saving the last edits';
  return (
    <Tooltip text={tip}>
      <span
        role="status"
        data-saved={saved.state}
        className={cx('flex shrink-0 items-center gap-1.5 type-12 whitespace-nowrap', shown.look)}
      >
        {shown.icon ? <Icon as={shown.icon} size={14} /> : <Spinner size={13} />}
        {shown.word}
        {shown === SAVED && at && (
          <span className="-ml-0.5 max-[1279px]:hidden">
            {at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}
          </span>
        )}
      </span>
    </Tooltip>
  );
}

const SAVED = { icon: Check, word: 'Saved', look: 'text-text-3' };

const LOOKS = {
  saved: SAVED,
  saving: { icon: null, word: 'Saving', look: 'text-text-3' },
  failed: { icon: CircleAlert, word: 'Not saved', look: 'font-medium text-danger-text' },
  gone: { icon: Trash2, word: 'Deleted', look: 'font-medium text-danger-text' },
} as const;
