import { Dialog as Base } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { Icon } from '../ui/display/Icon.tsx';
import { KeyHint } from '../ui/keyboard/KeyHint.tsx';
import { useListKeys } from '../ui/keyboard/useListKeys.ts';
import { BACKDROP, DIALOG } from '../ui/overlays/Dialog.tsx';
import { LAYER } from '../ui/overlays/popup.ts';
import { PaletteRow } from './PaletteRow.tsx';
import { findItems, GROUPS, type PaletteItem } from './paletteItems.ts';
import { usePaletteItems } from './usePaletteItems.tsx';

/** Every command, node, flow and data name, by a few letters of it. */
export function CommandPalette({ open, onClose }: { open: boolean; onClose(): void }) {
  const chosen = useRef<PaletteItem | null>(null);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => !next && onClose()}
      onOpenChangeComplete={(nowOpen) => {
        // Run once the focus is back where it was: the command may be about just that.
        const item = chosen.current;
        chosen.current = null;
        if (!nowOpen) item?.run();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup {...LAYER} className={`${DIALOG} w-160`} aria-label="Command palette">
          <Palette
            onChoose={(item) => {
              chosen.current = item;
              onClose();
            }}
          />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

function Palette({ onChoose }: { onChoose(item: PaletteItem): void }) {
  const items = usePaletteItems();
  const [typed, setTyped] = useState('');
  const [index, setIndex] = useState(0);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  // Not deferred: Enter must find what was typed, however quickly.
  const groups = useMemo(() => findItems(items, typed), [items, typed]);
  const found = groups.flatMap((group) => group.found);
  const active = Math.min(index, found.length - 1);
  const choose = (at: number) => {
    const item = found[at]?.item;
    if (item) onChoose(item);
  };
  const keys = useListKeys({
    count: found.length,
    index: active,
    loop: true,
    fromField: true,
    onIndex(next) {
      setIndex(next);
      list.current?.querySelectorAll('[role="option"]')[next]?.scrollIntoView({ block: 'nearest' });
    },
    onChoose: choose,
  });
  let at = 0;
  return (
    <>
      <div className="flex h-13 shrink-0 items-center gap-3 border-b border-line px-4">
        <Icon as={Search} size={16} className="text-text-2" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-label="Search commands, nodes, flows and data"
          autoComplete="off"
          spellCheck={false}
          placeholder="Search or run a command"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setIndex(0);
            list.current?.scrollTo(0, 0);
          }}
          {...keys.container}
          className="min-w-0 flex-1 bg-transparent type-15 font-normal! outline-none"
        />
        <KeyHint keys="Escape" />
      </div>
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label="Results"
        className="max-h-105 min-h-24 overflow-y-auto px-2 pt-1 pb-2"
      >
        {groups.map(({ group, found: rows, total }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options
          <div key={group} role="group" aria-labelledby={`${listId} ${group}`}>
            <p id={`${listId} ${group}`} className="flex h-8 items-end gap-2 px-2 pb-1.5 type-12 text-text-3">
              {GROUPS[group].title} <span>{total}</span>
            </p>
            {rows.map((row) => {
              const place = at++;
              return (
                <PaletteRow
                  key={row.item.id}
                  {...keys.row(place)}
                  row={row}
                  active={place === active}
                  onHover={() => setIndex(place)}
                  onChoose={() => choose(place)}
                />
              );
            })}
          </div>
        ))}
        {found.length === 0 && (
          <p className="px-2 py-8 text-center type-13 text-text-3">Nothing found for “{typed}”.</p>
        )}
      </div>
      <Footer />
    </>
  );
}

function Footer() {
  return (
    <div
      aria-hidden="true"
      className="flex h-9.5 shrink-0 items-center gap-4 border-t border-line bg-sunk px-4 type-12 text-text-3"
    >
      <span className="flex items-center gap-1.5">
        <KeyHint keys="ArrowUp" tone="lifted" />
        <KeyHint keys="ArrowDown" tone="lifted" />
        move
      </span>
      <span className="mr-auto flex items-center gap-1.5">
        <KeyHint keys="Enter" tone="lifted" />
        run
      </span>
      {Object.values(GROUPS).map(
        ({ prefix }, place) =>
          prefix && (
            <span key={prefix} className="flex items-center gap-1.5 max-[600px]:hidden">
              <KeyHint keys={prefix} tone="lifted" />
              {['commands', 'nodes', 'flows'][place]}
            </span>
          ),
      )}
    </div>
  );
}
