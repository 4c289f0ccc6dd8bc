import { HardDrive, Settings2, SlidersHorizontal, Trash2, Workflow } from 'lucide-react';
import { useStore } from 'zustand';
import { useEnvironments } from '../environments/useEnvironments.ts';
import { Icon, type IconType } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';
import { Tooltip } from '../ui/overlays/Tooltip.tsx';
import { useAppServices } from './AppContext.ts';
import { formatRoute, type Route, useRoute } from './route.ts';

/** The way between the library's screens: 216 wide, 56 with icons only in windows under 1100. */
export function SideBar() {
  const { cards, info } = useAppServices();
  const flows = useStore(cards.store, (state) => state.cards?.length);
  const deleted = useStore(cards.store, (state) => state.deleted?.length);
  const environments = useEnvironments()?.length;
  return (
    <nav
      aria-label="Parley"
      data-panel="side bar"
      className="flex w-54 shrink-0 flex-col border-r border-line bg-panel p-2 max-[1099px]:w-14"
    >
      <ul className="flex flex-col gap-0.5 pt-1">
        <Item to={{ screen: 'library' }} icon={Workflow} label="Flows" count={flows} />
        <Item
          to={{ screen: 'environments', environmentId: null }}
          icon={SlidersHorizontal}
          label="Environments"
          count={environments}
        />
        <Item to={{ screen: 'settings' }} icon={Settings2} label="Settings" />
        <li aria-hidden="true" className="mx-2 my-2 h-px bg-line" />
        <Item
          to={{ screen: 'deleted' }}
          icon={Trash2}
          label="Recently deleted"
          count={deleted || undefined}
        />
      </ul>
      <Tooltip
        side="right"
        text={`Flows, runs and environments are kept in ${info.dataFolder}. Nothing leaves this computer but the requests you asked for.`}
      >
        <p
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip must be reachable by keyboard
          tabIndex={0}
          className="mt-auto flex items-center gap-2 rounded-6 px-2 py-1.5 type-12 text-text-3 focus-ring"
        >
          <Icon as={HardDrive} size={15} />
          <span className="max-[1099px]:sr-only">Stays on this computer</span>
        </p>
      </Tooltip>
    </nav>
  );
}

function Item({
  to,
  icon,
  label,
  count,
}: {
  to: Route;
  icon: IconType;
  label: string;
  count?: number | undefined;
}) {
  const current = useRoute().screen === to.screen;
  return (
    <li>
      <Tooltip text={<span className="min-[1100px]:hidden">{label}</span>} side="right">
        <a
          href={formatRoute(to)}
          aria-current={current ? 'page' : undefined}
          className={cx(
            'flex h-7.5 items-center gap-2.5 rounded-6 px-2.5 type-13 font-medium focus-ring motion-fast',
            current ? 'bg-active text-text' : 'text-text-2 hover:bg-hover hover:text-text',
          )}
        >
          <Icon as={icon} size={15} className={current ? 'text-text' : 'text-text-2'} />
          <span className="min-w-0 flex-1 truncate max-[1099px]:sr-only">{label}</span>
          {count !== undefined && (
            <span className="type-12 font-normal text-text-3 tabular max-[1099px]:hidden">{count}</span>
          )}
        </a>
      </Tooltip>
    </li>
  );
}
