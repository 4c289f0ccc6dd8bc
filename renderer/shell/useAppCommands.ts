import {
  Download,
  Keyboard,
  LayoutGrid,
  PanelTop,
  Plus,
  Search,
  Settings2,
  SlidersHorizontal,
  Trash2,
  X,
} from 'lucide-react';
import { runCommand } from '../commands/commandList.ts';
import { hostKeys } from '../commands/hostKeys.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useCreateFlow } from '../library/useCreateFlow.ts';
import { useAppServices } from './AppContext.ts';
import { walkPanels } from './panelWalk.ts';
import { goToRoute, parseRoute } from './route.ts';
import { neighbourTab } from './tabList.ts';
import { useCloseTab } from './useCloseTab.ts';

/** What can be done from everywhere. */
export function useAppCommands(openPalette: () => void, showShortcuts: () => void): void {
  const { info, tabs } = useAppServices();
  const { create } = useCreateFlow();
  const closeTab = useCloseTab();
  const shown = () => {
    const route = parseRoute(location.hash);
    return route.screen === 'flow' ? route.flowId : null;
  };
  const turn = (step: 1 | -1) => {
    const next = neighbourTab(tabs.store.getState().tabs, shown(), step);
    goToRoute(next ? { screen: 'flow', flowId: next } : { screen: 'library' });
  };
  const move = (step: 1 | -1) => {
    const flowId = shown();
    if (flowId) tabs.move(flowId, tabs.store.getState().tabs.indexOf(flowId) + step);
  };
  const section = 'Parley';
  useCommands([
    {
      id: 'openPalette',
      title: 'Search or run a command',
      section,
      icon: Search,
      keys: ['Mod+K'],
      inFields: true,
      hidden: true,
      run: openPalette,
    },
    {
      id: 'newFlow',
      title: 'New flow',
      section,
      icon: Plus,
      keys: hostKeys('newFlow', info.host),
      words: 'create blank',
      inFields: true,
      run: () => create(),
    },
    {
      id: 'importFlow',
      title: 'Import a flow',
      section,
      icon: Download,
      keys: ['Mod+O'],
      words: 'open file json',
      inFields: true,
      run: () => {
        goToRoute({ screen: 'library' });
        // The library's own command opens the file picker once it is there.
        setTimeout(() => runCommand('library.import'));
      },
    },
    {
      id: 'showLibrary',
      title: 'Go to the library',
      section,
      icon: LayoutGrid,
      keys: ['Mod+Shift+L'],
      words: 'flows home start',
      inFields: true,
      run: () => goToRoute({ screen: 'library' }),
    },
    {
      id: 'showEnvironments',
      title: 'Go to the environments',
      section,
      icon: SlidersHorizontal,
      keys: ['Mod+Shift+E'],
      words: 'variables secrets',
      inFields: true,
      run: () => goToRoute({ screen: 'environments', environmentId: null }),
    },
    {
      id: 'showSettings',
      title: 'Go to the settings',
      section,
      icon: Settings2,
      keys: ['Mod+,'],
      words: 'theme dark light data folder keyboard',
      inFields: true,
      run: () => goToRoute({ screen: 'settings' }),
    },
    {
      id: 'showDeleted',
      title: 'Go to recently deleted',
      section,
      icon: Trash2,
      words: 'restore trash undo',
      run: () => goToRoute({ screen: 'deleted' }),
    },
    {
      id: 'nextTab',
      title: 'Go to the next tab',
      section,
      icon: PanelTop,
      keys: hostKeys('nextTab', info.host),
      inFields: true,
      when: () => tabs.store.getState().tabs.length > 0,
      run: () => turn(1),
    },
    {
      id: 'previousTab',
      title: 'Go to the previous tab',
      section,
      icon: PanelTop,
      keys: hostKeys('previousTab', info.host),
      inFields: true,
      when: () => tabs.store.getState().tabs.length > 0,
      run: () => turn(-1),
    },
    {
      id: 'moveTabRight',
      title: 'Move the tab right',
      section,
      keys: ['Alt+Shift+PageDown'],
      inFields: true,
      when: () => shown() !== null,
      run: () => move(1),
    },
    {
      id: 'moveTabLeft',
      title: 'Move the tab left',
      section,
      keys: ['Alt+Shift+PageUp'],
      inFields: true,
      when: () => shown() !== null,
      run: () => move(-1),
    },
    {
      id: 'closeTab',
      title: 'Close the tab',
      section,
      icon: X,
      keys: hostKeys('closeTab', info.host),
      inFields: true,
      when: () => shown() !== null,
      run: () => {
        const flowId = shown();
        if (flowId) closeTab(flowId);
      },
    },
    {
      id: 'nextPanel',
      title: 'Go to the next panel',
      section,
      keys: ['F6'],
      inFields: true,
      hidden: true,
      run: () => walkPanels(1),
    },
    {
      id: 'previousPanel',
      title: 'Go to the previous panel',
      section,
      keys: ['Shift+F6'],
      inFields: true,
      hidden: true,
      run: () => walkPanels(-1),
    },
    {
      id: 'showShortcuts',
      title: 'Show the keyboard shortcuts',
      section,
      keys: ['?', 'Mod+/'],
      words: 'keys help',
      icon: Keyboard,
      run: showShortcuts,
    },
  ]);
}
