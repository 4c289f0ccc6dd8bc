import { X } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { SuggestionsAction } from '#shared/actions/suggestions.ts';
import { MAX_OPTIONS } from '#shared/core/limits.ts';
import { AddRow } from '../fields/AddRow.tsx';
import { problemsAt } from '../fields/fieldProblem.ts';
import { ProblemNotes } from '../fields/ProblemNotes.tsx';
import { SortableList, SortableRow } from '../fields/SortableList.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { announce } from '../ui/frame/announce.ts';
import type { ActionEditorProps } from './actionEditor.ts';
import { SuggestionInput } from './SuggestionInput.tsx';

/** Quick replies, one a row: Enter adds the next, Backspace in an empty row deletes it. */
export function SuggestionsEditor({ action, edit, problems, around }: ActionEditorProps<SuggestionsAction>) {
  const { options } = action;
  const list = useRef<HTMLDivElement>(null);
  const focusRow = (index: number) =>
    requestAnimationFrame(() =>
      list.current?.querySelectorAll<HTMLElement>('[data-template]')[Math.max(0, index)]?.focus(),
    );
  const change = (label: string, next: (options: string[]) => string[]) =>
    edit(`${label} of ${around.place}`, (now) => ({ ...now, options: next(now.options) }));
  const full = options.length >= MAX_OPTIONS;
  const add = (index: number, texts: readonly string[] = ['']) => {
    const room = MAX_OPTIONS - options.length;
    if (texts.length > room) {
      announce(`At most ${MAX_OPTIONS} suggestions.`, 'assertive');
      return false;
    }
    change(texts.length > 1 ? 'Add suggestions' : 'Add suggestion', (now) =>
      now.toSpliced(index, 0, ...texts),
    );
    focusRow(index + texts.length - 1);
    return true;
  };
  const remove = (index: number) => {
    if (options.length === 1) return;
    change('Delete suggestion', (now) => now.toSpliced(index, 1));
    focusRow(index - 1);
  };
  const move = (from: number, to: number) =>
    change('Move suggestion', (now) => now.toSpliced(from, 1).toSpliced(to, 0, now[from] ?? ''));
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => {
    if (event.key === 'Enter' && !full) add(index + 1);
    else if (event.key === 'Backspace' && event.currentTarget.value === '' && options.length > 1) {
      event.preventDefault();
      remove(index);
    }
  };
  const ids = options.map((_, i) => String(i));
  return (
    <div ref={list} className="flex flex-col gap-1">
      <SortableList
        ids={ids}
        nameOf={(i) => `suggestion ${i + 1}`}
        onMove={move}
        className="flex flex-col gap-1"
      >
        {options.map((option, i) => (
          <SortableRow
            // biome-ignore lint/suspicious/noArrayIndexKey: suggestions have no id but their place
            key={i}
            id={String(i)}
            index={i}
            count={options.length}
            name={`suggestion ${i + 1}`}
            onMove={(from, to) => {
              move(from, to);
              focusRow(to);
            }}
          >
            {(grip) => (
              <div data-field={`options[${i}]`} className="flex flex-col gap-1">
                <div className="-ml-3 flex items-start">
                  <span className="flex h-7 items-center">{grip}</span>
                  <SuggestionInput
                    index={i}
                    value={option}
                    problems={problemsAt(problems, ['options', i])}
                    onChange={(text) =>
                      edit(
                        `Edit suggestion of ${around.place}`,
                        (now) => ({ ...now, options: now.options.with(i, text) }),
                        `options[${i}]`,
                      )
                    }
                    onLines={(lines) => add(i + 1, lines)}
                    names={around.names}
                    onKeyDown={(event) => keys(event, i)}
                  />
                  <IconButton
                    icon={X}
                    size={24}
                    label={`Delete suggestion ${i + 1}`}
                    disabledReason={
                      options.length === 1 ? 'one is needed; delete the action instead' : undefined
                    }
                    onClick={() => remove(i)}
                    className="mt-0.5 ml-0.5 -mr-1"
                  />
                </div>
                <ProblemNotes problems={problemsAt(problems, ['options', i])} className="pl-1" />
              </div>
            )}
          </SortableRow>
        ))}
      </SortableList>
      <AddRow
        label="Add suggestion"
        onAdd={() => add(options.length)}
        disabledReason={full ? `at most ${MAX_OPTIONS}` : undefined}
      />
    </div>
  );
}
