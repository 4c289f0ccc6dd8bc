import { FileDown, SearchX } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import type { FlowCard } from '#shared/api/flows.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EmptyState } from '../../ui/display/EmptyState.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { VirtualList, type VirtualListHandle } from '../../ui/display/VirtualList.tsx';
import { ExampleRow } from '../ExampleRow.tsx';
import { WelcomeState } from '../WelcomeState.tsx';
import { CardSkeletons } from './CardSkeletons.tsx';
import { FlowCardView } from './FlowCardView.tsx';
import { type GridRow, gridRows, nextCard } from './gridRows.ts';
import { type Sort, sortCards } from './sortCards.ts';
import { useColumns } from './useColumns.ts';

export interface CardGridProps {
  /** Null while they are listed for the first time. */
  cards: readonly FlowCard[] | null;
  sort: Sort;
  /** What was searched for, empty for nothing. */
  search: string;
  searching: boolean;
  onImport(): void;
  onClearSearch(): void;
}

type Row = GridRow | 'examples';

/** The flows as cards in rows of which only those in view are drawn; arrow keys move between cards. */
export function CardGrid({ cards, sort, search, searching, onImport, onClearSearch }: CardGridProps) {
  const frame = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualListHandle>(null);
  const columns = useColumns(frame);
  const [active, setActive] = useState(0);
  const sorted = useMemo(() => (cards ? sortCards(cards, sort) : null), [cards, sort]);
  const rows = useMemo<Row[]>(() => {
    if (!sorted) return [];
    const grid = gridRows(sorted, columns, search === '');
    return search === '' ? [...grid, 'examples'] : grid;
  }, [sorted, columns, search]);

  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as Element).closest?.('[data-card]');
    if (!card || event.ctrlKey || event.metaKey || event.altKey) return;
    const index = Number(card.getAttribute('data-card'));
    const next = nextCard(event.key, index, sorted?.length ?? 0, columns);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
    list.current?.scrollToIndex(Math.floor(next / columns), { align: 'nearest' });
    focusCard(frame, next, FRAMES);
  };

  if (!sorted) return <CardSkeletons frame={frame} columns={columns} />;
  if (sorted.length === 0 && search === '' && !searching) return <WelcomeState onImport={onImport} />;
  if (sorted.length === 0) {
    return (
      <div ref={frame} className="min-h-0 flex-1">
        <EmptyState
          icon={SearchX}
          title={`Nothing found for “${search}”`}
          action={<Button onClick={onClearSearch}>Clear the search</Button>}
        >
          Searched in names, texts, URLs and data names of all flows.
        </EmptyState>
      </div>
    );
  }
  const tabStop = Math.min(active, sorted.length - 1);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes the arrow keys of the cards' links
    <div
      ref={frame}
      className="min-h-0 flex-1"
      onKeyDown={onKeyDown}
      role="presentation"
      data-flows={sorted.length}
    >
      <VirtualList ref={list} rows={rows} className="h-full" keep={[Math.floor(tabStop / columns)]}>
        {(row) =>
          row === 'examples' ? (
            <div key="examples" className="px-8 pt-1 pb-8">
              <ExampleRow columns={columns} />
            </div>
          ) : (
            <div
              key={row.index}
              className="grid gap-5 px-8 pt-px pb-5"
              style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
            >
              {row.cards.map((card, place) => (
                <FlowCardView
                  key={card.id}
                  card={card}
                  index={row.index + place}
                  active={row.index + place === tabStop}
                  onFocus={setActive}
                />
              ))}
              {row.drop && <DropCell onImport={onImport} />}
            </div>
          )
        }
      </VirtualList>
    </div>
  );
}

/** Frames to wait for a card that has to be scrolled to and drawn first. */
const FRAMES = 30;

function focusCard(frame: RefObject<HTMLElement | null>, index: number, frames: number): void {
  requestAnimationFrame(() => {
    const card = frame.current?.querySelector<HTMLElement>(`[data-card="${index}"]`);
    card?.focus({ preventScroll: true });
    // A row that is not measured yet is hidden, and what is hidden takes no focus.
    const taken = card !== null && card !== undefined && document.activeElement === card;
    if (!taken && frames > 0) focusCard(frame, index, frames - 1);
  });
}

function DropCell({ onImport }: { onImport(): void }) {
  return (
    <button
      type="button"
      onClick={onImport}
      className="flex h-47 min-w-0 flex-col items-center justify-center gap-1 rounded-10 border border-dashed border-line-strong p-4 text-center focus-ring motion-fast hover:border-line-meaning hover:bg-hover"
    >
      <Icon as={FileDown} size={18} className="mb-1 text-text-2" />
      <span className="type-13 font-semibold">Drop or paste a flow</span>
      <span className="max-w-44 type-12 text-pretty text-text-3">Flows exported as JSON</span>
    </button>
  );
}
