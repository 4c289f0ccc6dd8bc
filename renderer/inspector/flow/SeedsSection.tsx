import { X } from 'lucide-react';
import { dataNameProblem } from '#shared/core/dataName.ts';
import { MAX_DATA, MAX_NAME } from '#shared/core/limits.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { setSettings } from '../../document/commands/contentCommands.ts';
import { useEditor, useFlow } from '../../editor/EditorContext.ts';
import { limitText } from '../../fields/limitText.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { useDraft } from '../../fields/useDraft.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import { InspectorSection } from '../InspectorFrame.tsx';

type Seed = NonNullable<FlowDocument['seeds']>[number];

const MAX_SEEDS = 1000;
const NONE: readonly Seed[] = [];

/** The data an interaction may have when it begins, with examples for previews and the test chat. */
export function SeedsSection() {
  const { document } = useEditor();
  const seeds = useFlow((flow) => flow.seeds) ?? NONE;
  const change = (label: string, recipe: (seeds: Seed[]) => Seed[], typing?: string) =>
    document.edit(
      label,
      (flow) => {
        const next = recipe(flow.seeds ?? []);
        return setSettings(flow, { seeds: next.length > 0 ? next : undefined });
      },
      typing === undefined ? {} : { gesture: `text:seeds:${typing}` },
    );
  return (
    <InspectorSection label="Data at the start">
      <SectionHead title="Data at the start" count={seeds.length} />
      <p className="type-12 text-text-3">
        What your website already knows of the customer. Examples fill previews and the test chat.
      </p>
      <ul aria-label="Data at the start" className="rounded-6 border border-line">
        {[...seeds, null].slice(0, MAX_SEEDS).map((seed, i) => (
          <SeedRow
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id but their place
            key={i}
            index={i}
            seed={seed}
            repeated={seed !== null && seeds.findIndex(({ name }) => name === seed.name) < i}
            onChange={(next, typing) =>
              change(
                'Edit data at the start',
                (now) => (i < now.length ? now.with(i, next) : [...now, next]),
                typing,
              )
            }
            onDelete={() => change('Delete data at the start', (now) => now.toSpliced(i, 1))}
          />
        ))}
      </ul>
    </InspectorSection>
  );
}

interface SeedRowProps {
  index: number;
  /** Null for the last row, which adds one. */
  seed: Seed | null;
  repeated: boolean;
  onChange(seed: Seed, typing: string): void;
  onDelete(): void;
}

function SeedRow({ index, seed, repeated, onChange, onDelete }: SeedRowProps) {
  const { name, example = '' } = seed ?? { name: '' };
  const write = (next: { name: string; example: string }, typing: string) =>
    onChange(next.example === '' ? { name: next.name } : next, `${typing}${index}`);
  const nameDraft = useDraft({
    ...TEXT,
    field: `seeds[${index}].name`,
    value: name,
    parse: limitText(MAX_NAME),
    commit: (text) => write({ name: text, example }, 'name'),
  });
  const exampleDraft = useDraft({
    ...TEXT,
    field: `seeds[${index}].example`,
    value: example,
    parse: limitText(MAX_DATA),
    commit: (text) => write({ name, example: text }, 'example'),
  });
  const wrong = seed && (dataNameProblem(name) ?? (repeated ? `'${name}' stands there twice` : null));
  const messages = [nameDraft.problem, exampleDraft.problem, wrong && `${capital(wrong)}.`].filter(
    (message): message is string => Boolean(message),
  );
  const notesId = messages.length > 0 ? `seed-${index}-notes` : undefined;
  return (
    <li className="border-line not-first:border-t">
      <div className="grid grid-cols-[39%_1fr_24px] items-center">
        <TextField
          mono
          look="bare"
          value={nameDraft.text}
          onChange={nameDraft.onChange}
          placeholder={seed ? 'Data name' : 'Add data'}
          aria-label={`Data name ${index + 1}`}
          aria-describedby={notesId}
          invalid={Boolean(wrong) || nameDraft.problem !== null}
          className="rounded-none"
        />
        <TextField
          look="bare"
          value={exampleDraft.text}
          onChange={exampleDraft.onChange}
          placeholder="Example"
          aria-label={`Example ${index + 1}`}
          invalid={exampleDraft.problem !== null}
          className="rounded-none border-l-line"
        />
        {seed && <IconButton icon={X} size={20} label={`Delete data ${index + 1}`} onClick={onDelete} />}
      </div>
      <ProblemNotes
        id={notesId}
        problems={messages.map((message) => ({ severity: 'error', message }))}
        className="px-2 pb-1.5"
      />
    </li>
  );
}

const TEXT = { format: (text: string) => text };

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
