import { useEffect, useRef, useState } from 'react';
import type { FlowCard } from '#shared/api/flows.ts';
import { useAppServices } from '../../shell/AppContext.ts';
import { Field } from '../../ui/controls/Field.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { renameFlow } from './flowActions.ts';

/** Longest name, in characters (the document's schema). */
const MAX_NAME = 200;

/** The name of a card as a field: Enter and leaving keep it, Escape does not. */
export function CardName({ card, onDone }: { card: FlowCard; onDone(): void }) {
  const services = useAppServices();
  const [name, setName] = useState(card.name);
  const [error, setError] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const cancelled = useRef(false);
  useEffect(() => {
    field.current?.select();
  }, []);
  const keep = async () => {
    if (cancelled.current) return;
    const wanted = name.trim();
    if (wanted === '') {
      setError('A flow needs a name.');
      return;
    }
    if (wanted === card.name) return onDone();
    const failed = await renameFlow(services, card.id, wanted);
    if (failed) setError(failed);
    else onDone();
  };
  return (
    <Field label="Name of the flow" hideLabel error={error} className="relative z-(--z-float) -my-0.5">
      <TextField
        ref={field}
        autoFocus
        size={24}
        value={name}
        maxLength={MAX_NAME}
        onChange={(next) => {
          setName(next);
          setError(null);
        }}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') void keep();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          cancelled.current = true;
          onDone();
        }}
      />
    </Field>
  );
}
