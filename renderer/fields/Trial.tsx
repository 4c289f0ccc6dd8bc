import { CircleCheck, CircleSlash2 } from 'lucide-react';
import { TextField } from '../ui/controls/TextField.tsx';
import { Icon } from '../ui/display/Icon.tsx';

export interface TrialProps {
  label: string;
  text: string;
  onText(text: string): void;
  /** What came of it; null before anything was typed. */
  holds: boolean | null;
  words: { yes: string; no: string };
}

/** A text to try something on; nothing of it is kept. */
export function Trial({ label, text, onText, holds, words }: TrialProps) {
  return (
    <TextField
      look="well"
      size={24}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={onText}
      end={
        <span role="status" className="flex shrink-0 items-center gap-1 type-12">
          {holds !== null && (
            <>
              <Icon
                as={holds ? CircleCheck : CircleSlash2}
                size={13}
                className={holds ? 'text-live-line' : 'text-text-3'}
              />
              <span className={holds ? 'text-live-text' : 'text-text-2'}>{holds ? words.yes : words.no}</span>
            </>
          )}
        </span>
      }
    />
  );
}
