import { cx } from '../ui/frame/cx.ts';
import { KeyHint } from '../ui/keyboard/KeyHint.tsx';
import { matchedParts } from './match.ts';
import type { FoundItem } from './paletteItems.ts';

export interface PaletteRowProps {
  id: string;
  row: FoundItem;
  active: boolean;
  onHover(): void;
  onChoose(): void;
}

/** A row of the palette: icon, title with its matched letters, context, keys. */
export function PaletteRow({ id, row: { item, ranges }, active, onHover, onChoose }: PaletteRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      onPointerMove={active ? undefined : onHover}
      onClick={onChoose}
      className={cx(
        'flex h-9 items-center gap-3 rounded-6 px-2.5',
        active && 'bg-accent-soft [&_svg]:text-accent-text',
      )}
    >
      <span className="flex w-4.5 shrink-0 justify-center">{item.icon}</span>
      <span className={cx('max-w-[70%] shrink-0 truncate', item.mono ? 'mono-12' : 'type-13 font-medium')}>
        {matchedParts(item.title, ranges).map(({ text, matched }, place) =>
          matched ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other identity
            <span key={place} className="font-semibold text-accent-text">
              {text}
            </span>
          ) : (
            text
          ),
        )}
      </span>
      <span className="min-w-0 flex-1 truncate type-12 text-text-3">{item.context}</span>
      {item.keys && <KeyHint keys={item.keys} separate tone={active ? 'lifted' : 'plain'} />}
    </div>
  );
}
