import { ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { useChat, useChatState } from '../store/useChat.ts';
import { answersOf, NOT_LOOKING, recallAnswer } from './answerHistory.ts';
import { registerComposer } from './composerFocus.ts';

/** Where the tester speaks as the customer. It takes text at any time; what can't be said yet is queued. */
export function Composer() {
  const chat = useChat();
  const { said, lines, over } = useChatState(({ said, run, conversation }) => ({
    said,
    lines: conversation.lines,
    over: run !== null && conversation.ended !== null,
  }));
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [history, setHistory] = useState(NOT_LOOKING);
  useEffect(() => registerComposer(() => field.current?.focus()), []);

  const tooLong = text.length > MOST;
  const empty = text.trim() === '';
  const send = () => {
    if (empty || tooLong) return;
    setText('');
    setHistory(NOT_LOOKING);
    void chat.say(text).then((done) => {
      // Nothing typed is lost: it comes back unless one has gone on writing.
      if (!done) setText((now) => (now === '' ? text : now));
    });
  };
  const recall = (event: KeyboardEvent<HTMLTextAreaElement>, older: boolean) => {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const atEdge = older
      ? !value.slice(0, selectionStart).includes('\n')
      : !value.slice(selectionEnd).includes('\n');
    const found = atEdge && recallAnswer(answersOf(lines, said), history, text, older);
    if (!found) return;
    event.preventDefault();
    setText(found.text);
    setHistory(found.history);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes a word, Enter and the arrows are its own.
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && !event.shiftKey) recall(event, true);
    else if (event.key === 'ArrowDown' && !event.shiftKey && history.at > 0) recall(event, false);
  };

  return (
    <div>
      <div
        className={cx(
          'flex items-end rounded-8 border bg-sunk p-[3px] motion-fast focus-within:field-focus',
          tooLong ? 'border-danger-line' : 'border-line-strong',
        )}
      >
        <textarea
          ref={field}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setHistory(NOT_LOOKING);
          }}
          onKeyDown={onKeyDown}
          rows={1}
          aria-label="Say something as the customer"
          aria-keyshortcuts="Enter"
          placeholder={over ? 'Say something to start again' : 'Say something as the customer'}
          aria-invalid={tooLong || undefined}
          className="field-sizing-content max-h-40 min-h-7 flex-1 resize-none bg-transparent px-2 py-1 type-13 outline-none"
        />
        <IconButton
          icon={ArrowUp}
          label="Send"
          keys="Enter"
          tooltipSide="top"
          variant={empty || tooLong ? 'outlined' : 'accent'}
          disabled={empty || tooLong}
          onClick={send}
        />
      </div>
      {tooLong && (
        <p role="status" className="mt-1 type-12 text-danger-text">
          {(text.length - MOST).toLocaleString('en-GB')} characters too many: a reply has at most{' '}
          {MOST.toLocaleString('en-GB')}
        </p>
      )}
    </div>
  );
}

/** Longest reply the API takes (conversations.say), in UTF-16 units. */
const MOST = 20_000;
