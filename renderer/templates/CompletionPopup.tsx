import { Lock } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Icon } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';
import { LAYER, POPUP_LIST, POPUP_ROW, POPUP_TITLE } from '../ui/overlays/popup.ts';
import type { CompletionOption } from './completion.ts';

export interface CompletionPopupProps {
  /** Id of the list; its rows are `ID-0`, `ID-1`, … */
  id: string;
  options: readonly CompletionOption[];
  index: number;
  onIndex(index: number): void;
  onChoose(option: CompletionOption): void;
  /** Where the cursor is on the screen now. */
  anchor(): DOMRect;
  /** Said below the list, or instead of it. */
  note?: string;
}

const WIDTH = 264;
const HEIGHT = 280;
const GAP = 4;

/** Names to insert, floating at the cursor. The focus stays in the field: it says which row is active. */
export function CompletionPopup(props: CompletionPopupProps) {
  const { id, options, index, onIndex, onChoose, anchor, note } = props;
  const place = usePlace(anchor, options.length);
  const active = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row to show changes with the index
  useLayoutEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [index]);
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the focus where it is
    <div
      {...LAYER}
      style={place}
      // The field keeps the focus and its selection.
      onMouseDown={(event) => event.preventDefault()}
      className="fixed z-(--z-popup) flex flex-col overflow-hidden rounded-10 bg-card p-1 text-text shadow-2"
    >
      <div id={id} role="listbox" aria-label="Names to insert" className={cx(POPUP_LIST, 'min-h-0')}>
        {options.map((option, i) => (
          <div key={`${option.group} ${option.name}`} role="presentation">
            {option.group !== options[i - 1]?.group && option.group !== '' && (
              <div role="presentation" className={POPUP_TITLE}>
                {option.group}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field, which keeps the focus */}
            <div
              ref={i === index ? active : undefined}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === index}
              tabIndex={-1}
              data-highlighted={i === index ? '' : undefined}
              onMouseMove={() => i !== index && onIndex(i)}
              onClick={() => onChoose(option)}
              className={POPUP_ROW}
            >
              <span className="min-w-0 flex-1 truncate mono-12">{option.name}</span>
              {option.secret && (
                <>
                  <Icon as={Lock} size={12} className="text-text-3" />
                  <span className="sr-only">secret</span>
                </>
              )}
            </div>
          </div>
        ))}
      </div>
      {note && (
        <p className={cx('px-2 py-1 type-12 text-text-3', options.length > 0 && 'mt-1 border-t border-line')}>
          {note}
        </p>
      )}
    </div>,
    document.body,
  );
}

/** Below the cursor, or above it where there is more room; follows it when anything scrolls. */
function usePlace(anchor: () => DOMRect, count: number) {
  const [place, setPlace] = useState({ left: 0, top: 0, width: WIDTH, maxHeight: HEIGHT });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another number of rows is another size
  useLayoutEffect(() => {
    const update = () => {
      const at = anchor();
      const left = Math.max(8, Math.min(at.left, window.innerWidth - WIDTH - 8));
      const below = window.innerHeight - at.bottom - GAP - 8;
      const above = at.top - GAP - 8;
      const up = below < Math.min(HEIGHT, 180) && above > below;
      const next = up
        ? {
            left,
            bottom: window.innerHeight - at.top + GAP,
            width: WIDTH,
            maxHeight: Math.min(HEIGHT, above),
          }
        : { left, top: at.bottom + GAP, width: WIDTH, maxHeight: Math.min(HEIGHT, below) };
      setPlace(next as typeof place);
    };
    update();
    window.addEventListener('scroll', update, true);
    window.addEventListener('resize', update);
    return () => {
      window.removeEventListener('scroll', update, true);
      window.removeEventListener('resize', update);
    };
  }, [anchor, count]);
  return place;
}
