import { Dialog } from '../ui/Dialog.tsx';
import { ShortcutList } from './ShortcutList.tsx';

/** The keyboard shortcuts, over the screen they belong to. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose(): void }) {
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" width={760} flush>
      <div className="px-1 pb-3">
        <ShortcutList />
      </div>
    </Dialog>
  );
}
