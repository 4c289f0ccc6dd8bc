import { Plus, Search } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { ACTION_TYPES, type ActionType, actions } from '#shared/actions/registry.ts';
import { actionEditor } from '../../actions/registry.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { useListKeys } from '../../ui/keyboard/useListKeys.ts';
import { Popover } from '../../ui/overlays/Popover.tsx';

export interface AddActionMenuProps {
  onAdd(type: ActionType): void;
  disabledReason?: string | undefined;
}

/** The button that adds an action, with what each type does. */
export function AddActionMenu({ onAdd, disabledReason }: AddActionMenuProps) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      title="Add action"
      hideTitle
      flush
      align="end"
      width={320}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" size={24} icon={Plus} disabledReason={disabledReason} className="-mr-2">
          Add action
        </Button>
      }
    >
      <ActionTypes
        onChoose={(type) => {
          setOpen(false);
          onAdd(type);
        }}
      />
    </Popover>
  );
}

function ActionTypes({ onChoose }: { onChoose(type: ActionType): void }) {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();
  const wanted = query.trim().toLowerCase();
  const types = ACTION_TYPES.filter((type) =>
    `${actions[type].title} ${actions[type].hint} ${type}`.toLowerCase().includes(wanted),
  );
  const keys = useListKeys({
    count: types.length,
    index,
    loop: true,
    fromField: true,
    onIndex: setIndex,
    onChoose: (i) => {
      const type = types[i];
      if (type) onChoose(type);
    },
  });
  return (
    <div className="flex flex-col p-1">
      <TextField
        look="bare"
        icon={Search}
        value={query}
        onChange={(text) => {
          setQuery(text);
          setIndex(0);
        }}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-label="Find an action"
        placeholder="Find an action"
        {...keys.container}
        className="mb-1 rounded-b-none border-transparent! border-b-line! shadow-none!"
      />
      <div ref={list} id={listId} role="listbox" aria-label="Actions">
        {types.map((type, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
          <div
            key={type}
            {...keys.row(i)}
            role="option"
            aria-selected={i === index}
            tabIndex={-1}
            onMouseMove={() => setIndex(i)}
            onClick={() => onChoose(type)}
            className={cx('flex items-start gap-2 rounded-6 px-2 py-1.5', i === index && 'bg-hover')}
          >
            <span className="flex h-4 items-center text-text-2">
              <Icon as={actionEditor(type).icon} size={14} />
            </span>
            <span className="flex min-w-0 flex-col">
              <span className="type-12 font-medium">{actions[type].title}</span>
              <span className="type-12 text-text-3">{actions[type].hint}</span>
            </span>
          </div>
        ))}
      </div>
      {types.length === 0 && (
        <p className="px-2 py-1.5 type-12 text-text-3">No action does that. Try “message” or “webhook”.</p>
      )}
    </div>
  );
}
