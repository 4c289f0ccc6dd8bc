import { useRef } from 'react';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** The keyboard shortcuts, over the screen they belong to. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  const list = useRef<HTMLElement>(null);
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" width={760} flush initialFocus={list}>
      <section
        ref={list}
        aria-label="List of shortcuts"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must come to it
        tabIndex={0}
        className="max-h-[70vh] overflow-y-auto px-1 pb-3 focus-inset"
      >
        <ShortcutList />
      </section>
    </Dialog>
  );
}
