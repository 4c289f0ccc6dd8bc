import { Upload } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { FileAction } from '#shared/actions/file.ts';
import { MAX_MESSAGE } from '#shared/core/limits.ts';
import type { Asset } from '#shared/flow/document.ts';
import { problemsAt } from '../../fields/fieldProblem.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { TemplateField } from '../../templates/TemplateField.tsx';
import { Button } from '../../ui/controls/Button.tsx';
import { cx } from '../../ui/frame/cx.ts';
import type { ActionEditorProps } from '../actionEditor.ts';
import { AssetView } from './AssetView.tsx';
import { readAsset } from './readAsset.ts';

/** The file that is sent, with an optional caption. */
export function FileEditor({ action, edit, problems, around }: ActionEditorProps<FileAction>) {
  const asset = around.assets[action.asset];
  const { choose, busy, error } = useAssetReader((read) => around.attach(action.id, read));
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const notesId = useId();
  const notes = [
    ...(error ? [{ severity: 'error' as const, message: error }] : []),
    ...problemsAt(problems, ['asset']),
  ];
  return (
    <div className="flex flex-col gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse; the button does the same */}
      <div
        data-field="asset"
        onDragOver={(event) => {
          if (!event.dataTransfer.types.includes('Files')) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          choose(event.dataTransfer.files[0]);
        }}
        className={cx(
          'flex flex-col gap-2 rounded-6 border p-2',
          over ? 'border-accent-line bg-accent-soft' : 'border-line',
          !asset && !over && 'border-dashed border-line-meaning',
        )}
      >
        {asset && <AssetView asset={asset} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size={24}
            icon={Upload}
            loading={busy}
            onClick={() => input.current?.click()}
            aria-describedby={notes.length > 0 ? notesId : undefined}
          >
            {asset ? 'Replace file' : 'Choose file'}
          </Button>
          <span className="type-12 text-text-3">or drop it here, up to 10 MiB</span>
        </div>
        <input
          ref={input}
          type="file"
          aria-label="File to send"
          className="hidden"
          onChange={(event) => {
            choose(event.target.files?.[0]);
            // So that choosing the same file again after a change is a change.
            event.target.value = '';
          }}
        />
      </div>
      <ProblemNotes id={notesId} problems={notes} />
      <TemplateField
        label="Caption"
        path={['caption']}
        problems={problems}
        limit={MAX_MESSAGE}
        place="text"
        names={around.names}
        multiline
        minRows={1}
        value={action.caption ?? ''}
        onChange={(caption) =>
          edit(
            `Edit caption of ${around.place}`,
            ({ caption: _, ...now }) => (caption === '' ? now : { ...now, caption }),
            'caption',
          )
        }
      />
    </div>
  );
}

function useAssetReader(onRead: (asset: Asset) => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const latest = useRef(0);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const mine = ++latest.current;
    setBusy(true);
    setError(null);
    const result = await readAsset(file);
    // Another file was chosen meanwhile: it is the one that is meant.
    if (mine !== latest.current) return;
    setBusy(false);
    if (result.ok) onRead(result.value);
    else setError(result.error);
  };
  return { choose, busy, error };
}
