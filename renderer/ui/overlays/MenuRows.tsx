import { Menu as Base } from '@base-ui/react/menu';
import { Check, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../display/Icon.tsx';
import { cx } from '../frame/cx.ts';
import { KeyHint } from '../keyboard/KeyHint.tsx';
import { ariaKeys } from '../keyboard/keys.ts';
import type { MenuAction, MenuEntry, MenuSection, Submenu } from './menuEntries.ts';
import { LAYER, POPUP, POPUP_LINE, POPUP_LIST, POPUP_ROW, POPUP_TITLE } from './popup.ts';

/** The rows of a menu; used by Menu and MenuAt. */
export function MenuRows({ items }: { items: readonly MenuEntry[] }) {
  return <Rows items={items} icons={hasIcons(items)} />;
}

// `icons`: some row has one, so all labels stand behind the column of icons.
function Rows({ items, icons }: { items: readonly MenuEntry[]; icons: boolean }) {
  const shown = items.filter((entry) => !('items' in entry) || entry.items.length > 0);
  return shown.map((entry, index) => {
    if ('run' in entry) return <ActionRow key={entry.id} action={entry} icons={icons} />;
    if ('section' in entry) {
      // Sections have no id: their place is what they are.
      return (
        <Section
          key={`section-${entry.items.map(idOf).join()}`}
          section={entry}
          line={index > 0}
          icons={icons}
        />
      );
    }
    return <SubmenuRow key={entry.id} submenu={entry} icons={icons} />;
  });
}

/** The floating surface around MenuRows. */
export function MenuSurface({ children }: { children: ReactNode }) {
  return (
    <Base.Popup {...LAYER} className={cx(POPUP, 'min-w-48')}>
      <div className={POPUP_LIST}>{children}</div>
    </Base.Popup>
  );
}

function ActionRow({ action, icons }: { action: MenuAction; icons: boolean }) {
  const shared = {
    label: action.label,
    disabled: action.disabledReason !== undefined,
    'aria-keyshortcuts': action.keys && ariaKeys(action.keys),
    className: cx(
      POPUP_ROW,
      action.danger && 'not-data-disabled:text-danger-text data-highlighted:not-data-disabled:bg-danger-soft',
    ),
  };
  const words = (
    <>
      {icons && <span className={cx(ICON, !action.danger && 'text-text-2')}>{action.icon}</span>}
      <span className="min-w-0 flex-1 truncate">{action.label}</span>
      {(action.disabledReason ?? action.hint) && (
        <span className="shrink-0 text-text-3">{action.disabledReason ?? action.hint}</span>
      )}
      {action.keys && <KeyHint keys={action.keys} className="ml-3" />}
    </>
  );
  if (action.checked === undefined) {
    return (
      <Base.Item {...shared} onClick={() => action.run()}>
        {words}
      </Base.Item>
    );
  }
  return (
    <Base.CheckboxItem {...shared} checked={action.checked} onCheckedChange={() => action.run()} closeOnClick>
      {words}
      <span className="flex w-3.5 shrink-0">
        <Base.CheckboxItemIndicator>
          <Icon as={Check} size={14} className="text-accent-text" />
        </Base.CheckboxItemIndicator>
      </span>
    </Base.CheckboxItem>
  );
}

function Section({ section, line, icons }: { section: MenuSection; line: boolean; icons: boolean }) {
  return (
    <Base.Group>
      {line && <Base.Separator className={POPUP_LINE} />}
      {section.section && <Base.GroupLabel className={POPUP_TITLE}>{section.section}</Base.GroupLabel>}
      <Rows items={section.items} icons={icons} />
    </Base.Group>
  );
}

function SubmenuRow({ submenu, icons }: { submenu: Submenu; icons: boolean }) {
  return (
    <Base.SubmenuRoot>
      <Base.SubmenuTrigger label={submenu.label} className={cx(POPUP_ROW, 'data-popup-open:bg-hover')}>
        {icons && <span className={cx(ICON, 'text-text-2')}>{submenu.icon}</span>}
        <span className="min-w-0 flex-1 truncate">{submenu.label}</span>
        <Icon as={ChevronRight} size={13} className="text-text-2" />
      </Base.SubmenuTrigger>
      <Base.Portal>
        <Base.Positioner
          sideOffset={2}
          alignOffset={-4}
          collisionPadding={8}
          className="z-(--z-popup) outline-none"
        >
          <MenuSurface>
            <MenuRows items={submenu.items} />
          </MenuSurface>
        </Base.Positioner>
      </Base.Portal>
    </Base.SubmenuRoot>
  );
}

function idOf(entry: MenuEntry): string {
  return 'id' in entry ? entry.id : (entry.section ?? '');
}

const ICON = 'flex w-4 shrink-0 justify-center';

function hasIcons(items: readonly MenuEntry[]): boolean {
  return items.some((entry) => ('section' in entry ? hasIcons(entry.items) : Boolean(entry.icon)));
}
