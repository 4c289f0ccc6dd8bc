import { RotateCw } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useConnection } from '../api/ApiContext.tsx';
import { callError } from '../api/callError.ts';
import type { Client } from '../api/client.ts';
import { SettingsContext } from '../settings/SettingsContext.ts';
import { Button } from '../ui/controls/Button.tsx';
import { ErrorNote } from '../ui/display/ErrorNote.tsx';
import { Logo } from '../ui/display/Logo.tsx';
import { useDelayed } from '../ui/frame/useDelayed.ts';
import { App } from './App.tsx';
import { AppContext } from './AppContext.ts';
import { type AppServices, startAppServices } from './appServices.ts';
import { ConnectionBanner } from './ConnectionBanner.tsx';
import { PanelBoundary } from './PanelBoundary.tsx';
import { useAppReady } from './useAppReady.ts';

/** Reads what the window needs before its first screen, shows why where that fails, then the app. */
export function Start({ client }: { client: Client }) {
  const [services, setServices] = useState<AppServices | null>(null);
  const [error, setError] = useState<string | null>(null);
  const started = useRef(false);

  const start = useCallback(async () => {
    setError(null);
    try {
      setServices(await startAppServices(client));
    } catch (failure) {
      const failed = callError(failure);
      if (failed.code === 'CONNECTION') void failed.data.restored.then(start);
      else setError(failed.message);
    }
  }, [client]);

  useEffect(() => {
    // StrictMode runs effects twice; two sets of services would be two windows.
    if (started.current) return;
    started.current = true;
    void start();
  }, [start]);

  if (!services) return <Waiting error={error} onRetry={() => void start()} />;
  return (
    <PanelBoundary name="Parley">
      <AppContext value={services}>
        <SettingsContext value={services.settings}>
          <App />
        </SettingsContext>
      </AppContext>
    </PanelBoundary>
  );
}

function Waiting({ error, onRetry }: { error: string | null; onRetry(): void }) {
  const connection = useConnection();
  const late = useDelayed(true, 500);
  const away = connection === 'lost' || connection === 'refused';
  useAppReady(error !== null || connection === 'refused');
  return (
    <div className="flex h-full flex-col">
      <div className="h-10 shrink-0 border-b border-line bg-app [-webkit-app-region:drag]" />
      {away && <ConnectionBanner />}
      <main className="flex flex-1 flex-col items-center justify-center gap-4 bg-canvas p-8">
        {late && <Logo size={40} label="Parley" />}
        {error && (
          <ErrorNote
            className="max-w-120"
            title="Parley can’t read its data"
            action={
              <Button size={24} icon={RotateCw} onClick={onRetry}>
                Try again
              </Button>
            }
          >
            {error}
          </ErrorNote>
        )}
      </main>
    </div>
  );
}
