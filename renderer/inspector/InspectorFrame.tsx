import { PanelRightClose } from 'lucide-react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useEditor } from '../editor/EditorContext.ts';
import { IconButton } from '../ui/controls/IconButton.tsx';

export interface InspectorFrameProps {
  /** Left of the title: a kind tile or an icon. */
  icon: ReactNode;
  title: ReactNode;
  /** Buttons on the right, before the one that closes the panel. */
  actions?: ReactNode;
  children: ReactNode;
  ref?: Ref<HTMLDivElement>;
}

/** The panel: its title stays, the rest scrolls. */
export function InspectorFrame({ icon, title, actions, children, ref }: InspectorFrameProps) {
  const { editor } = useEditor();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the fields one is in
    <div ref={ref} onKeyDown={backToCanvas} className="flex h-full min-h-0 flex-col bg-panel">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line pr-3 pl-4">
        {icon}
        <div className="min-w-0 flex-1">{title}</div>
        <div className="flex items-center gap-1">
          {actions}
          <IconButton
            icon={PanelRightClose}
            label="Close inspector"
            onClick={() => editor.setPanel('inspector', false)}
          />
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-x-hidden overflow-y-auto">{children}</div>
    </div>
  );
}

/** Escape goes back to where Enter came from. Menus and lists over the page keep theirs. */
function backToCanvas(event: KeyboardEvent<HTMLDivElement>): void {
  const inside = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (event.key !== 'Escape' || event.defaultPrevented || !inside) return;
  document.querySelector<HTMLElement>('[data-panel-focus]')?.focus({ preventScroll: true });
}

/** One part of the panel, with a line above all but the first. */
export function InspectorSection({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="flex flex-col gap-2 border-line px-4 pt-2 pb-3.5 not-first:border-t"
    >
      {children}
    </section>
  );
}

/** A title that only says what is selected. */
export function InspectorTitle({ children }: { children: ReactNode }) {
  return <h2 className="truncate type-15">{children}</h2>;
}
