import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { dataNameProblem } from '#shared/core/dataName.ts';
import { MAX_DATA } from '#shared/core/limits.ts';
import { flowDataNames } from '#shared/flow/dataNames.ts';
import { useDocumentState, useEditorState, useFlow } from '../editor/EditorContext.ts';
import { useSettings } from '../settings/useSetting.ts';
import { Button } from '../ui/controls/Button.tsx';
import { Combobox } from '../ui/controls/Combobox.tsx';
import { countCharacters } from '../ui/controls/countCharacters.ts';
import { Field } from '../ui/controls/Field.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { TextField } from '../ui/controls/TextField.tsx';
import { SectionHead } from '../ui/display/SectionHead.tsx';
import { Dialog } from '../ui/overlays/Dialog.tsx';
import { seedExamples } from './fold/seedExamples.ts';
import { keptSeeds, seedsKey } from './store/keptSeeds.ts';
import { useChat } from './store/useChat.ts';

interface Seed {
  key: number;
  name: string;
  data: string;
}

/** Starts a conversation at any node, with data that an earlier part of it would have stored. Remembered a flow. */
export function StartDialog({ onClose }: { onClose(): void }) {
  const chat = useChat();
  const settings = useSettings();
  const document = useFlow((flow) => flow);
  const flowId = useDocumentState((state) => state.flowId);
  const selected = useEditorState(({ selection }) =>
    selection.nodes.size === 1 ? [...selection.nodes][0] : undefined,
  );
  const [nodeId, setNodeId] = useState(selected ?? document.start);
  const [seeds, setSeeds] = useState<readonly Seed[]>(() =>
    Object.entries(keptSeeds(settings, flowId) ?? seedExamples(document)).map(([name, data], key) => ({
      key,
      name,
      data,
    })),
  );
  const names = flowDataNames(document).map((name) => ({ value: name, label: name }));
  const change = (key: number, part: Partial<Seed>) =>
    setSeeds(seeds.map((seed) => (seed.key === key ? { ...seed, ...part } : seed)));
  const broken = seeds.some((seed) => seedProblem(seed, seeds) !== null);
  const start = () => {
    const data = Object.fromEntries(seeds.flatMap(({ name, data }) => (name === '' ? [] : [[name, data]])));
    settings.set(seedsKey(flowId), data);
    onClose();
    void chat.start({ data, ...(nodeId !== null && nodeId !== document.start && { startAt: nodeId }) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Start at a node"
      description="The conversation begins there, as if what comes before had happened."
      keepOnOutsidePress
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            onClick={start}
            disabledReason={
              nodeId === null ? 'Choose a node' : broken ? 'Some of the data can’t be stored' : undefined
            }
          >
            Start
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label="Node">
          <Combobox
            value={nodeId}
            onChange={setNodeId}
            placeholder="Choose a node"
            options={document.nodes.map(({ id, label }) => ({
              value: id,
              label: label || 'A node without a label',
              ...(id === document.start && { hint: 'Start' }),
            }))}
          />
        </Field>
        <div className="flex flex-col gap-2">
          <SectionHead title="Data it has" count={seeds.length} />
          {seeds.map((seed) => {
            const problem = seedProblem(seed, seeds);
            return (
              <div key={seed.key} className="flex flex-col gap-1">
                <div className="flex items-center gap-2">
                  <Combobox
                    freeText
                    mono
                    aria-label="Name"
                    placeholder="Name"
                    value={seed.name}
                    onChange={(name) => change(seed.key, { name })}
                    options={names}
                    invalid={problem !== null}
                    className="w-44 shrink-0"
                  />
                  <TextField
                    aria-label={`Data of ${seed.name || 'the new name'}`}
                    placeholder="Value"
                    value={seed.data}
                    onChange={(data) => change(seed.key, { data })}
                    className="min-w-0 flex-1"
                  />
                  <IconButton
                    icon={X}
                    label={`Remove ${seed.name || 'this row'}`}
                    onClick={() => setSeeds(seeds.filter(({ key }) => key !== seed.key))}
                  />
                </div>
                {problem && <p className="type-12 text-danger-text">{problem}</p>}
              </div>
            );
          })}
          <Button
            icon={Plus}
            size={24}
            variant="ghost"
            className="self-start"
            onClick={() =>
              setSeeds([
                ...seeds,
                { key: 1 + Math.max(-1, ...seeds.map(({ key }) => key)), name: '', data: '' },
              ])
            }
          >
            Add data
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function seedProblem(seed: Seed, seeds: readonly Seed[]): string | null {
  if (seed.name === '' && seed.data === '') return null;
  const problem = dataNameProblem(seed.name);
  if (problem) return `This can’t be stored: ${problem}`;
  const length = countCharacters(seed.data);
  if (length > MAX_DATA) return `Data is ${length} characters, at most ${MAX_DATA}`;
  return seeds.some((other) => other.key < seed.key && other.name === seed.name)
    ? 'This name is there already'
    : null;
}
