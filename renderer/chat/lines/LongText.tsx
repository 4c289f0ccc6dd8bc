import { countCharacters } from '../../ui/controls/countCharacters.ts';
import { cx } from '../../ui/frame/cx.ts';
import { useChat, useChatState } from '../store/useChat.ts';

export interface LongTextProps {
  /** The line it belongs to, which remembers whether it was unfolded. */
  lineId: string;
  text: string;
  /** It stands on the accent. */
  onAccent?: boolean;
}

/** A text as it was said, line breaks and all; a very long one is folded and says how long it is. */
export function LongText({ lineId, text, onAccent = false }: LongTextProps) {
  const chat = useChat();
  const open = useChatState(({ toggled }) => toggled.has(lineId));
  const long = text.length > SHOWN;
  return (
    <>
      <p dir="auto" className="wrap-anywhere whitespace-pre-wrap">
        {long && !open ? `${cut(text)}…` : text}
      </p>
      {long && (
        <button
          type="button"
          onClick={() => chat.toggle(lineId)}
          className={cx(
            'mt-1 rounded-4 type-12 font-medium underline underline-offset-2 focus-ring',
            onAccent ? 'text-on-accent' : 'text-accent-text',
          )}
        >
          {open ? 'Show less' : `Show all ${countCharacters(text).toLocaleString('en-GB')} characters`}
        </button>
      )}
    </>
  );
}

const SHOWN = 800;

/** The beginning, not through the middle of a character. */
function cut(text: string): string {
  const end = /[\uD800-\uDBFF]/.test(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
  return text.slice(0, end).trimEnd();
}
