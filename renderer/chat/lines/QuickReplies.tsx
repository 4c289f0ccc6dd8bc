import { Chip } from '../../ui/controls/Chip.tsx';
import type { LineOf } from '../fold/conversation.ts';
import { useChat } from '../store/useChat.ts';

/** What the bot offers to say; the one that was taken stays marked. */
export function QuickReplies({ line }: { line: LineOf<'suggestions'> }) {
  const chat = useChat();
  return (
    <fieldset aria-label="Quick replies" className="flex min-w-0 flex-wrap gap-1.5 px-4 py-1.5">
      {line.options.map((option, index) => (
        <Chip
          // biome-ignore lint/suspicious/noArrayIndexKey: an option may be offered twice
          key={index}
          size={26}
          chosen={option === line.chosen && line.options.indexOf(option) === index}
          {...(line.open ? { onPress: () => void chat.say(option) } : {})}
        >
          {option}
        </Chip>
      ))}
    </fieldset>
  );
}
