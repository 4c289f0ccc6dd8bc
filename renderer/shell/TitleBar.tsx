import { LayoutGrid, Plus, Search } from 'lucide-react';
import { runCommand } from '../commands/commandList.ts';
import { hostKeys } from '../commands/hostKeys.ts';
import { useCreateFlow } from '../library/useCreateFlow.ts';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { Logo } from '../ui/display/Logo.tsx';
import { cx } from '../ui/frame/cx.ts';
import { KeyHint } from '../ui/keyboard/KeyHint.tsx';
import { Tooltip } from '../ui/overlays/Tooltip.tsx';
import { useAppServices } from './AppContext.ts';
import { FlowTabs } from './FlowTabs.tsx';
import { goToRoute, useRoute } from './route.ts';

/**
 * The bar over everything: library, a tab an open flow, new, command search. On the desktop the window is dragged by
 * it, and the system draws its buttons over what `env(titlebar-area-*)` leaves free.
 */
export function TitleBar() {
  const { info } = useAppServices();
  const route = useRoute();
  const { create, busy } = useCreateFlow();
  const home = route.screen !== 'flow';
  return (
    <header
      data-panel="title bar"
      className="flex h-10 shrink-0 items-center border-b border-line bg-app pr-[calc(100vw-env(titlebar-area-x,0px)-env(titlebar-area-width,100vw))] pl-[env(titlebar-area-x,0px)] select-none [-webkit-app-region:drag] [&_a]:[-webkit-app-region:no-drag] [&_button]:[-webkit-app-region:no-drag]"
    >
      <span className="mr-2 ml-3.5 flex">
        <Logo size={20} label="Parley" />
      </span>
      <nav aria-label="Open flows" className="flex h-full min-w-0 flex-1 items-center">
        {home ? (
          <a
            href="#/"
            aria-current="page"
            className="flex h-7.5 shrink-0 items-center gap-2 rounded-6 bg-lifted px-2.5 type-12 font-medium text-text shadow-1 focus-ring"
          >
            <Icon as={LayoutGrid} size={14} className="text-text-2" />
            Library
          </a>
        ) : (
          <IconButton
            icon={LayoutGrid}
            label="Library"
            keys="Mod+Shift+L"
            className="mr-1.5 ml-1.5 [&>svg]:size-3.5"
            onClick={() => goToRoute({ screen: 'library' })}
          />
        )}
        <FlowTabs />
        <IconButton
          icon={Plus}
          label="New flow"
          keys={hostKeys('newFlow', info.host)[0]}
          loading={busy}
          className="ml-0.5"
          onClick={() => create()}
        />
      </nav>
      <Tooltip text="Search or run a command" keys="Mod+K">
        <button
          type="button"
          aria-keyshortcuts="Control+K"
          onClick={() => runCommand('openPalette')}
          className={cx(
            'mx-3 flex h-6.5 w-58 shrink-0 items-center gap-1.5 rounded-6 border border-line pr-1.5 pl-2 type-12 text-text-3 focus-ring motion-fast',
            'hover:border-line-strong hover:bg-hover max-[1279px]:w-24',
          )}
        >
          <Icon as={Search} size={14} className="text-text-2" />
          <span className="flex-1 truncate text-left max-[1279px]:sr-only">Search or run a command</span>
          <KeyHint keys="Mod+K" className="max-[1279px]:ml-auto" />
        </button>
      </Tooltip>
    </header>
  );
}
