import { Plus, RotateCw, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { callError } from '../api/callError.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { goToRoute } from '../shell/route.ts';
import { useAppReady } from '../shell/useAppReady.ts';
import { useTitle } from '../shell/useTitle.ts';
import { Button } from '../ui/controls/Button.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { ErrorNote } from '../ui/display/ErrorNote.tsx';
import { toast } from '../ui/overlays/toast.ts';
import { EnvironmentItems } from './EnvironmentItems.tsx';
import { EnvironmentPage } from './EnvironmentPage.tsx';
import { freeName } from './environmentDraft.ts';

/** Named sets of variables: what differs between where a flow is tried and where it runs. */
export function EnvironmentsScreen({ environmentId }: { environmentId: string | null }) {
  const { client, environments: list } = useAppServices();
  const environments = useStore(list.store, (state) => state.environments);
  const error = useStore(list.store, (state) => state.error);
  const [busy, setBusy] = useState(false);
  const [fresh, setFresh] = useState<string | null>(null);
  useTitle('Environments');
  useAppReady(environments !== null || error !== null);
  const shown = environments?.find(({ id }) => id === environmentId) ?? environments?.[0] ?? null;

  const create = async () => {
    setBusy(true);
    try {
      const names = (environments ?? []).map(({ name }) => name);
      const name = freeName(names.length === 0 ? 'Local' : 'New environment', names);
      const made = await client.environments.save({ name, acceptSelfSigned: false, variables: [] });
      setFresh(made.id);
      list.put(made);
      goToRoute({ screen: 'environments', environmentId: made.id });
    } catch (failure) {
      toast({ tone: 'danger', text: `No environment was made: ${callError(failure).message}` });
    } finally {
      setBusy(false);
    }
  };
  useCommands([
    {
      id: 'newEnvironment',
      title: 'New environment',
      section: 'Environments',
      icon: Plus,
      words: 'variables create',
      run: () => void create(),
    },
  ]);
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-canvas">
      <div className="flex items-center gap-2 px-8 pt-6.5 pb-5">
        <div className="mr-auto min-w-0">
          <h1 className="type-20">Environments</h1>
          <p className="truncate type-13 text-text-2">
            Variables that flows read as <code className="mono-12">{'{{$env.NAME}}'}</code>: addresses, keys,
            anything that differs from place to place.
          </p>
        </div>
        <Button variant="primary" icon={Plus} loading={busy} onClick={() => void create()}>
          New environment
        </Button>
      </div>
      {error && (
        <ErrorNote
          className="mx-8 mb-4"
          title="The environments can’t be listed"
          action={
            <Button size={24} icon={RotateCw} onClick={() => void list.refresh()}>
              Try again
            </Button>
          }
        >
          {error}
        </ErrorNote>
      )}
      {environments?.length === 0 && (
        <EmptyState
          icon={SlidersHorizontal}
          title="No environments yet"
          action={
            <Button icon={Plus} loading={busy} onClick={() => void create()}>
              New environment
            </Button>
          }
        >
          An environment holds the addresses and keys of one place, such as your machine or staging, so that
          the flow itself can be shared without them.
        </EmptyState>
      )}
      {shown && (
        <div className="flex min-h-0 flex-1 gap-5 overflow-hidden px-8 pb-8">
          <EnvironmentItems environments={environments ?? []} shown={shown.id} />
          <EnvironmentPage key={shown.id} environment={shown} fresh={shown.id === fresh} />
        </div>
      )}
    </div>
  );
}
