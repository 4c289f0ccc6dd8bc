import { RotateCcw, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { FlowCard } from '#shared/api/flows.ts';
import { callError } from '../api/callError.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { useAppReady } from '../shell/useAppReady.ts';
import { useTitle } from '../shell/useTitle.ts';
import { Button } from '../ui/controls/Button.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { RelativeTime } from '../ui/display/RelativeTime.tsx';
import { VirtualList } from '../ui/display/VirtualList.tsx';
import { AlertDialog } from '../ui/overlays/AlertDialog.tsx';
import { toast } from '../ui/overlays/toast.ts';
import { CardSkeletons } from './cards/CardSkeletons.tsx';
import { daysLeft } from './cards/daysLeft.ts';
import { restoreFlow } from './cards/flowActions.ts';
import { GraphPicture } from './cards/GraphPicture.tsx';
import { plural } from './cards/plural.ts';
import { useRefreshCards } from './cards/useRefreshCards.ts';

/** Flows that were deleted in the last 30 days: to bring back, or to erase for good. */
export function DeletedScreen() {
  const services = useAppServices();
  const deleted = useStore(services.cards.store, (state) => state.deleted);
  const [asked, setAsked] = useState<FlowCard | null>(null);
  const [busy, setBusy] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useRefreshCards();
  useTitle('Recently deleted');
  useAppReady(deleted !== null);
  const erase = async (card: FlowCard) => {
    setBusy(true);
    try {
      await services.client.flows.erase({ id: card.id });
      await services.cards.refresh();
    } catch (error) {
      toast({ tone: 'danger', text: `Not erased: ${callError(error).message}` });
    } finally {
      setBusy(false);
      setAsked(null);
    }
  };
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col bg-canvas">
      <div className="flex flex-col gap-0.5 px-8 pt-6.5 pb-5">
        <h1 className="type-20">Recently deleted</h1>
        <p className="type-13 text-text-2">Kept for 30 days, then erased for good with their runs.</p>
      </div>
      {deleted === null ? (
        <CardSkeletons frame={frame} columns={1} />
      ) : deleted.length === 0 ? (
        <EmptyState icon={Trash2} title="Nothing was deleted">
          A flow that you delete can be brought back from here for 30 days.
        </EmptyState>
      ) : (
        <VirtualList rows={deleted} className="min-h-0 flex-1">
          {(card) => (
            <DeletedRow
              key={card.id}
              card={card}
              onRestore={() => void restoreFlow(services, card)}
              onErase={() => setAsked(card)}
            />
          )}
        </VirtualList>
      )}
      <AlertDialog
        open={asked !== null}
        title={`Erase “${asked?.name ?? ''}” for good?`}
        confirmLabel="Erase for good"
        busy={busy}
        onConfirm={() => asked && void erase(asked)}
        onCancel={() => setAsked(null)}
      >
        The flow, its undo steps and its kept runs are gone then. This can’t be undone.
      </AlertDialog>
    </div>
  );
}

function DeletedRow({ card, onRestore, onErase }: { card: FlowCard; onRestore(): void; onErase(): void }) {
  const left = daysLeft(card.deletedAt ?? card.updatedAt, Date.now());
  return (
    <article aria-label={card.name} className="px-8 pb-2">
      <div className="flex h-19 min-w-0 items-center overflow-hidden rounded-10 border border-line bg-card shadow-1">
        <span className="flex h-full w-23 shrink-0 items-center justify-center border-r border-line bg-canvas">
          <GraphPicture picture={card.picture} width={91} height={74} margin={8} />
        </span>
        <div className="min-w-0 flex-1 px-3">
          <h2 className="truncate type-13 font-semibold" title={card.name}>
            {card.name}
          </h2>
          <p className="truncate type-12 text-text-3">
            {plural(card.nodes, 'node')} · deleted{' '}
            <RelativeTime time={Date.parse(card.deletedAt ?? card.updatedAt)} /> ·{' '}
            {left === 0 ? 'erased soon' : `${plural(left, 'day')} left`}
          </p>
        </div>
        <div className="flex shrink-0 gap-2 px-3">
          <Button icon={Trash2} variant="ghost" onClick={onErase}>
            Erase…
          </Button>
          <Button icon={RotateCcw} onClick={onRestore}>
            Restore
          </Button>
        </div>
      </div>
    </article>
  );
}
