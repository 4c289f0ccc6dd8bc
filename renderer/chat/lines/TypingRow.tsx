import { Button } from '../../ui/controls/Button.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { useChat } from '../store/useChat.ts';

/** The bot types: what the customer sees, for how long, and the way past it. */
export function TypingRow({ ms }: { ms: number }) {
  const chat = useChat();
  return (
    <div className="flex items-center gap-2 py-1.5 pr-2 pl-4 type-12">
      <span
        role="img"
        aria-label="The bot is typing"
        className="flex h-7.5 items-center gap-1 rounded-14 rounded-bl-4 bg-hover px-3"
      >
        {DELAYS.map((delay) => (
          <span
            key={delay}
            className={cx(
              'size-1.5 rounded-full bg-text-2 motion-safe:animate-[shimmer_1.2s_ease-in-out_infinite] forced-colors:border',
              delay,
            )}
          />
        ))}
      </span>
      <span className="text-text-3">Types for {(ms / 1000).toLocaleString('en-GB')} s</span>
      <Button size={24} variant="link" className="ml-auto" onClick={() => chat.skipDelay()}>
        Skip
      </Button>
    </div>
  );
}

const DELAYS = ['', '[animation-delay:200ms]', '[animation-delay:400ms]'];
