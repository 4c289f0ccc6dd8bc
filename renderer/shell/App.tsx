import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { assertNever } from '#shared/core/assertNever.ts';
import { CommandPalette } from '../commands/CommandPalette.tsx';
import { EnvironmentsScreen } from '../environments/EnvironmentsScreen.tsx';
import { ExportContext, type ExportRequest } from '../export/ExportContext.ts';
import { ExportDialog } from '../export/ExportDialog.tsx';
import { DeletedScreen } from '../library/DeletedScreen.tsx';
import { LibraryScreen } from '../library/LibraryScreen.tsx';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { ShortcutsDialog } from '../settings/ShortcutsDialog.tsx';
import { useFollowTheme } from '../settings/useFollowTheme.ts';
import { useFocusRescue } from '../ui/keyboard/useFocusRescue.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { formatRoute, type Route, useRoute } from './route.ts';
import { SideBar } from './SideBar.tsx';
import { TitleBar } from './TitleBar.tsx';
import { useAppCommands } from './useAppCommands.ts';
import { useAppReady } from './useAppReady.ts';
import { useLeaveGuard } from './useLeaveGuard.ts';
import { useScreenFocus } from './useScreenFocus.ts';
import { useWindowCommands } from './useWindowCommands.ts';

const loadEditor = () => import('../editor/EditorScreen.tsx');
const EditorScreen = lazy(async () => ({ default: (await loadEditor()).EditorScreen }));

/** The whole window: title bar, the screen that the address names, and what lies over any of them. */
export function App() {
  const route = useRoute();
  const [exporting, setExporting] = useState<ExportRequest | null>(null);
  const [palette, setPalette] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  useAppCommands(
    () => setPalette(true),
    () => setShortcuts(true),
  );
  useWindowCommands();
  useLeaveGuard();
  useFollowTheme();
  useFocusRescue();
  // The library is there first; the editor's code is fetched while one looks at it.
  useEffect(() => {
    // Without a connection it fails; opening a flow tries again, and says so.
    const timer = setTimeout(() => loadEditor().catch(() => undefined), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ExportContext value={setExporting}>
      <div className="flex h-full min-h-0 flex-col">
        <TitleBar />
        <ConnectionBanner />
        <PanelBoundary key={route.screen === 'flow' ? formatRoute(route) : route.screen} name="this screen">
          <Suspense fallback={<Loading />}>
            <Screen route={route} />
          </Suspense>
        </PanelBoundary>
      </div>
      {exporting && <ExportDialog request={exporting} onClose={() => setExporting(null)} />}
      <ShortcutsDialog open={shortcuts} onClose={() => setShortcuts(false)} />
      <CommandPalette open={palette} onClose={() => setPalette(false)} />
    </ExportContext>
  );
}

/** While the editor's code is fetched. */
function Loading() {
  useAppReady(false);
  return <div className="flex-1 bg-canvas" />;
}

function Screen({ route }: { route: Route }) {
  if (route.screen === 'flow') {
    return (
      <main className="flex min-h-0 min-w-0 flex-1 flex-col">
        <EditorScreen key={route.flowId} flowId={route.flowId} />
      </main>
    );
  }
  return <PageFrame route={route} />;
}

function PageFrame({ route }: { route: PageRoute }) {
  const main = useRef<HTMLElement>(null);
  useScreenFocus(route.screen, main);
  return (
    <div className="flex min-h-0 flex-1">
      <SideBar />
      <main ref={main} data-panel="page" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 outline-none">
        <Page route={route} />
      </main>
    </div>
  );
}

type PageRoute = Exclude<Route, { screen: 'flow' }>;

function Page({ route }: { route: PageRoute }) {
  switch (route.screen) {
    case 'library':
      return <LibraryScreen />;
    case 'deleted':
      return <DeletedScreen />;
    case 'environments':
      return <EnvironmentsScreen environmentId={route.environmentId} />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(route);
  }
}
