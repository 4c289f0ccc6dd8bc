import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { blankVariable } from './environmentDraft.ts';
import type { EnvironmentEditing } from './environmentEditing.ts';
import { VariableRow } from './VariableRow.tsx';

/** The variables of an environment as a table to type into; typing in its last row adds one. */
export function VariableTable({ editing }: { editing: EnvironmentEditing }) {
  const { draft, errors } = useStore(editing.store);
  const [blank, setBlank] = useState(blankVariable);
  const table = useRef<HTMLTableElement>(null);
  // A row that was typed into keeps its key, so that the cursor stays; below it comes a new blank one.
  const used = draft.variables.some(({ key }) => key === blank.key);
  if (used) setBlank(blankVariable());

  const remove = (index: number) => {
    const variable = draft.variables[index];
    if (!variable) return;
    editing.removeVariable(variable.key);
    requestAnimationFrame(() =>
      table.current?.querySelectorAll<HTMLElement>('[data-name-field]')[index]?.focus(),
    );
  };
  return (
    <div className="overflow-hidden rounded-6 border border-line">
      <table ref={table} aria-label="Variables" className="w-full table-fixed border-collapse type-12">
        <colgroup>
          <col className="w-[36%]" />
          <col />
          <col className="w-24" />
          <col className="w-9" />
        </colgroup>
        <thead>
          <tr className="h-6 bg-sunk text-left type-11 text-text-2">
            <th scope="col" className="px-2 font-medium">
              Name
            </th>
            <th scope="col" className="border-l border-line px-2 font-medium">
              Value
            </th>
            <th scope="col" className="border-l border-line px-2 font-medium">
              Secret
            </th>
            <th scope="col">
              <span className="sr-only">Delete</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...draft.variables, ...(used ? [] : [blank])].map((variable, index) => (
            <VariableRow
              key={variable.key}
              variable={variable}
              blank={variable.key === blank.key}
              error={errors.variables.get(variable.key)}
              onChange={editing.setVariable}
              onRemove={() => remove(index)}
              onReveal={() => editing.reveal(variable)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
