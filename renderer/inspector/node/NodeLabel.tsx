import { limitText } from '../../fields/limitText.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { useDraft } from '../../fields/useDraft.ts';
import { TextField } from '../../ui/controls/TextField.tsx';

const MAX_LABEL = 200;

/** A node's label as the panel's title, to be typed over. */
export function NodeLabel({ label, onChange }: { label: string; onChange(label: string): void }) {
  const draft = useDraft({
    field: 'label',
    value: label,
    format: (text) => text,
    parse: limitText(MAX_LABEL),
    commit: onChange,
  });
  return (
    <div data-field="label" className="relative">
      {/* The label is a field, which is no heading: the sections below need one above them. */}
      <h2 className="sr-only">Node</h2>
      <TextField
        look="bare"
        value={draft.text}
        onChange={draft.onChange}
        onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
        aria-label="Node label"
        aria-describedby={draft.problem ? 'node-label-problem' : undefined}
        invalid={draft.problem !== null}
        placeholder="Node without a label"
        title={draft.text}
        spellCheck
        className="-ml-2 type-15! hover:not-focus-within:border-line [&_input]:text-ellipsis"
      />
      {draft.problem && (
        <ProblemNotes
          id="node-label-problem"
          problems={[{ severity: 'error', message: draft.problem }]}
          className="absolute top-full right-0 left-0 z-10 mt-1 rounded-6 bg-card p-2 shadow-2"
        />
      )}
    </div>
  );
}
