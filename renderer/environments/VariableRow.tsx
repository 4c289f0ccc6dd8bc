import { Eye, EyeOff, Lock, LockOpen, X } from 'lucide-react';
import { useState } from 'react';
import { callError } from '../api/callError.ts';
import { Field } from '../ui/controls/Field.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { TextField } from '../ui/controls/TextField.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { toast } from '../ui/overlays/toast.ts';
import type { VariableDraft } from './environmentDraft.ts';

export interface VariableRowProps {
  variable: VariableDraft;
  /** The last row, which is not there before one types into it. */
  blank: boolean;
  error: { name?: string; value?: string } | undefined;
  onChange(variable: VariableDraft): void;
  onRemove(): void;
  /** A secret's value in clear. */
  onReveal(): Promise<string>;
}

/** A variable: name, value, whether it is secret. A secret shows dots until it is asked for, or typed anew. */
export function VariableRow({ variable, blank, error, onChange, onRemove, onReveal }: VariableRowProps) {
  const { name, secret, value } = variable;
  const [clear, setClear] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const what = name || 'the new variable';

  const reveal = async (): Promise<string | null> => {
    setBusy(true);
    try {
      return await onReveal();
    } catch (failure) {
      toast({ tone: 'danger', text: `${name} can’t be shown: ${callError(failure).message}` });
      return null;
    } finally {
      setBusy(false);
    }
  };
  const toggleSecret = async () => {
    if (!secret) return onChange({ ...variable, secret: true });
    const shown = await reveal();
    setClear(null);
    if (shown !== null) onChange({ ...variable, secret: false, value: shown });
  };
  const shownValue = clear !== null ? (value ?? clear) : (value ?? '');
  return (
    <tr className="border-t border-line align-top">
      <td className="p-0.5">
        <Field label={blank ? 'Name of a new variable' : `Name of ${what}`} hideLabel error={error?.name}>
          <TextField
            data-name-field=""
            look="bare"
            mono
            size={24}
            value={name}
            placeholder={blank ? 'Add a variable' : 'Name'}
            onChange={(next) => onChange({ ...variable, name: next.trim() })}
          />
        </Field>
      </td>
      <td className="border-l border-line p-0.5">
        <Field label={blank ? 'Value of a new variable' : `Value of ${what}`} hideLabel error={error?.value}>
          <TextField
            look="bare"
            mono
            size={24}
            type={secret && clear === null ? 'password' : 'text'}
            autoComplete={secret ? 'new-password' : 'off'}
            value={shownValue}
            placeholder={secret && value === null ? '••••••••••••' : 'Value'}
            onChange={(next) => {
              if (clear !== null) setClear(next);
              onChange({ ...variable, value: next });
            }}
            end={
              secret && (
                <IconButton
                  icon={clear === null ? Eye : EyeOff}
                  size={20}
                  label={clear === null ? `Reveal ${what}` : `Hide ${what}`}
                  loading={busy}
                  onClick={() => {
                    if (clear !== null) setClear(null);
                    else void reveal().then(setClear);
                  }}
                />
              )
            }
          />
        </Field>
      </td>
      <td className="border-l border-line px-1 py-0.5">
        <button
          type="button"
          role="switch"
          aria-checked={secret}
          aria-label={`Keep ${what} secret`}
          onClick={() => void toggleSecret()}
          className="flex h-6 items-center gap-1.5 rounded-6 px-1.5 type-12 text-text-2 focus-ring motion-fast hover:bg-hover hover:text-text"
        >
          <Glyph secret={secret} />
          {secret ? 'Secret' : 'Plain'}
        </button>
      </td>
      <td className="px-1 py-0.5">
        {!blank && (
          <IconButton icon={X} size={24} variant="danger" label={`Delete ${what}`} onClick={onRemove} />
        )}
      </td>
    </tr>
  );
}

function Glyph({ secret }: { secret: boolean }) {
  return <Icon as={secret ? Lock : LockOpen} size={13} className={secret ? 'text-text' : 'text-text-3'} />;
}
