import { cx } from '../frame/cx.ts';
import { type Keys, keyNames } from './keys.ts';

export interface KeyHintProps {
  keys: Keys;
  /** A box a key, as in the command palette; otherwise one box for all. */
  separate?: boolean;
  /** `accent` for a hint on a primary button, `lifted` for one on a selected row. */
  tone?: 'plain' | 'accent' | 'lifted';
  className?: string;
}

/** A shortcut as the keyboard of this machine writes it: `Ctrl K`, or `⌘ K`. Hidden from screen readers, which get `aria-keyshortcuts`. */
export function KeyHint({ keys, separate = false, tone = 'plain', className }: KeyHintProps) {
  const names = keyNames(keys);
  const boxes = separate ? names : [names.join(' ')];
  return (
    <span aria-hidden="true" className={cx('inline-flex shrink-0 gap-1', className)}>
      {boxes.map((name) => (
        <kbd
          key={name}
          className={cx(
            'inline-flex h-4 min-w-4 items-center justify-center rounded-4 border px-1 font-sans type-11 font-medium whitespace-nowrap',
            TONES[tone],
          )}
        >
          {name}
        </kbd>
      ))}
    </span>
  );
}

const TONES = {
  plain: 'border-line bg-sunk text-text-3',
  lifted: 'border-line bg-panel text-text-3',
  accent: 'border-transparent bg-key-on-accent text-on-accent',
};
