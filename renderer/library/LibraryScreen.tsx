import { Download, Plus, RotateCw, Search, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { hostKeys } from '../commands/hostKeys.ts';
import { useCommands } from '../commands/useCommands.ts';
import { useSetting } from '../settings/useSetting.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { useAppReady } from '../shell/useAppReady.ts';
import { useTitle } from '../shell/useTitle.ts';
import { Button } from '../ui/controls/Button.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { Select } from '../ui/controls/Select.tsx';
import { TextField } from '../ui/controls/TextField.tsx';
import { ErrorNote } from '../ui/display/ErrorNote.tsx';
import { KeyHint } from '../ui/keyboard/KeyHint.tsx';
import { CardGrid } from './cards/CardGrid.tsx';
import { SORTS, type Sort } from './cards/sortCards.ts';
import { useFlowSearch } from './cards/useFlowSearch.ts';
import { useRefreshCards } from './cards/useRefreshCards.ts';
import { DropZone } from './imports/DropZone.tsx';
import { ImportReports } from './imports/ImportReports.tsx';
import { usePickFiles } from './imports/usePickFiles.tsx';
import { useCreateFlow } from './useCreateFlow.ts';

/** The start page: every flow as a card, to open, try, make, bring in and put away. */
export function LibraryScreen() {
  const { info, cards: list } = useAppServices();
  const [search, setSearch] = useState('');
  const [sort, setSort] = useSetting<Sort>('library.sort', 'edited');
  const { cards, error, searching } = useFlowSearch(search);
  const { create, busy } = useCreateFlow();
  const { pick, input } = usePickFiles();
  const field = useRef<HTMLInputElement>(null);
  useRefreshCards();
  useTitle('Library');
  useAppReady(cards !== null || error !== null);
  const newKeys = hostKeys('newFlow', info.host);
  useCommands([
    {
      id: 'find',
      title: 'Search flows',
      section: 'Library',
      icon: Search,
      keys: ['Mod+F'],
      inFields: true,
      run: () => field.current?.select(),
    },
    { id: 'library.import', title: 'Import a flow', section: 'Library', hidden: true, run: pick },
  ]);
  return (
    <DropZone>
      <div className="flex items-center gap-2 px-8 pt-6.5 pb-5">
        <h1 className="mr-auto type-20">Flows</h1>
        <TextField
          ref={field}
          role="searchbox"
          aria-label="Search names, texts, URLs"
          placeholder="Search names, texts, URLs"
          icon={Search}
          value={search}
          onChange={setSearch}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search !== '') {
              event.preventDefault();
              setSearch('');
            }
          }}
          className="min-w-28 shrink basis-65"
          end={
            search === '' ? (
              <KeyHint keys="Mod+F" />
            ) : (
              <IconButton icon={X} size={20} label="Clear the search" onClick={() => setSearch('')} />
            )
          }
        />
        <Select
          aria-label="Sort by"
          prefix="Sort by"
          value={sort in SORTS ? sort : 'edited'}
          onChange={setSort}
          options={Object.entries(SORTS).map(([value, label]) => ({ value: value as Sort, label }))}
          align="end"
        />
        <span aria-hidden="true" className="mx-1.5 h-4 w-px bg-line-strong" />
        <Button icon={Download} tooltip="Import a flow" keys="Mod+O" hideKeys onClick={pick}>
          Import
        </Button>
        <Button variant="primary" icon={Plus} keys={newKeys[0]} loading={busy} onClick={() => create()}>
          New flow
        </Button>
        {input}
      </div>
      <ImportReports />
      {error && (
        <ErrorNote
          className="mx-8 mb-4"
          title="The flows can’t be listed"
          action={
            <Button size={24} icon={RotateCw} onClick={() => void list.refresh()}>
              Try again
            </Button>
          }
        >
          {error}
        </ErrorNote>
      )}
      <CardGrid
        cards={cards}
        sort={sort in SORTS ? sort : 'edited'}
        search={search.trim()}
        searching={searching}
        onImport={pick}
        onClearSearch={() => setSearch('')}
      />
    </DropZone>
  );
}
