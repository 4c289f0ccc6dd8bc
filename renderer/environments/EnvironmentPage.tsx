import { Check, CircleAlert, Copy, Ellipsis, Info, KeyRound, Trash2 } from 'lucide-react';
import { useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import type { Environment } from '#shared/api/environments.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { Button } from '../ui/controls/Button.tsx';
import { Field } from '../ui/controls/Field.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { Switch } from '../ui/controls/Switch.tsx';
import { TextField } from '../ui/controls/TextField.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { SectionHead } from '../ui/display/SectionHead.tsx';
import { Spinner } from '../ui/display/Spinner.tsx';
import { useDelayed } from '../ui/frame/useDelayed.ts';
import { Menu } from '../ui/overlays/Menu.tsx';
import { EnvironmentUse } from './EnvironmentUse.tsx';
import type { EditingState, EnvironmentEditing } from './environmentEditing.ts';
import { useEnvironmentActions } from './useEnvironmentActions.ts';
import { useEnvironmentEditing } from './useEnvironmentEditing.ts';
import { VariableTable } from './VariableTable.tsx';
import { vaultWords } from './vaultWords.ts';

export interface EnvironmentPageProps {
  environment: Environment;
  /** Just made: the cursor goes to its name, to be written over. */
  fresh: boolean;
}

/** One environment: its name, its variables, whom it trusts, and the flows that need its names. */
export function EnvironmentPage({ environment, fresh }: EnvironmentPageProps) {
  const { info } = useAppServices();
  const editing = useEnvironmentEditing(environment);
  const { draft, errors, saved } = useStore(editing.store);
  const { duplicate, remove } = useEnvironmentActions();
  const switchId = useId();
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (fresh) name.current?.select();
  }, [fresh]);
  return (
    <section
      aria-label={draft.name}
      className="flex min-h-0 min-w-0 flex-1 flex-col self-start overflow-hidden rounded-10 border border-line bg-panel shadow-1 max-h-full"
    >
      <div className="flex min-h-13 shrink-0 items-start gap-3 border-b border-line px-4 py-2.5">
        <Field label="Name of the environment" hideLabel error={errors.name} className="w-72 shrink">
          <TextField
            ref={name}
            value={draft.name}
            maxLength={120}
            onChange={(name) => editing.change({ name })}
            className="font-semibold"
          />
        </Field>
        <span className="flex h-7 items-center">
          <Saved saved={saved} onRetry={editing.retry} />
        </span>
        <span className="ml-auto flex">
          <Menu
            align="end"
            trigger={<IconButton icon={Ellipsis} label="More" />}
            items={[
              {
                id: 'duplicate',
                label: 'Duplicate',
                icon: <Icon as={Copy} size={14} className="text-text-2" />,
                run: () => void duplicate(environment),
              },
              {
                section: null,
                items: [
                  {
                    id: 'delete',
                    label: 'Delete',
                    danger: true,
                    icon: <Icon as={Trash2} size={14} />,
                    run: () => void remove(environment),
                  },
                ],
              },
            ]}
          />
        </span>
      </div>
      <div className="flex min-h-0 flex-col gap-5 overflow-y-auto p-4">
        <div className="flex flex-col gap-2">
          <SectionHead title="Variables" count={draft.variables.length} level={2} />
          <VariableTable editing={editing} />
          <p className="flex items-start gap-1.5 type-12 text-text-3">
            <span className="flex h-4 items-center">
              <Icon as={KeyRound} size={13} />
            </span>
            {vaultWords(info.vault)} Secrets are masked in requests, logs and exports.
          </p>
        </div>
        <SelfSigned id={switchId} editing={editing} on={draft.acceptSelfSigned} />
        <EnvironmentUse environmentId={environment.id} editing={editing} />
      </div>
    </section>
  );
}

function SelfSigned({ id, editing, on }: { id: string; editing: EnvironmentEditing; on: boolean }) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-2">
        <Switch id={id} checked={on} onChange={(acceptSelfSigned) => editing.change({ acceptSelfSigned })} />
        <label htmlFor={id} className="type-12 font-semibold">
          Accept self-signed certificates
        </label>
      </div>
      <p className={`flex items-start gap-1.5 type-12 ${on ? 'text-warn-text' : 'text-text-3'}`}>
        <span className="flex h-4 items-center">
          <Icon as={on ? CircleAlert : Info} size={13} />
        </span>
        {on
          ? 'Requests with this environment do not check who answers: anyone on the way could read and change them. Use it only for your own servers.'
          : 'Requests are refused where the server can’t prove who it is.'}
      </p>
    </div>
  );
}

function Saved({ saved, onRetry }: { saved: EditingState['saved']; onRetry(): void }) {
  const slow = useDelayed(saved.state === 'saving', 600);
  if (saved.state === 'failed') {
    return (
      <span role="alert" className="flex items-center gap-2 type-12 text-danger-text">
        <Icon as={CircleAlert} size={14} />
        Not saved: {saved.message}
        <Button size={24} onClick={onRetry}>
          Try again
        </Button>
      </span>
    );
  }
  return (
    <span
      role="status"
      data-saved={saved.state}
      className={`flex items-center gap-1.5 type-12 ${saved.state === 'waiting' ? 'text-danger-text' : 'text-text-3'}`}
    >
      {saved.state === 'waiting' ? (
        <>
          <Icon as={CircleAlert} size={14} />
          Not saved until the marked fields are right
        </>
      ) : saved.state === 'saving' && slow ? (
        <>
          <Spinner size={13} />
          Saving
        </>
      ) : (
        <>
          <Icon as={Check} size={14} />
          Saved
        </>
      )}
    </span>
  );
}
