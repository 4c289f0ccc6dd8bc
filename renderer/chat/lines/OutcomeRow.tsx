import { Headset } from 'lucide-react';
import type { RunStatus } from '#shared/api/conversations.ts';
import { outcomeLabel } from '#shared/exits/transfer.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { focusComposer } from '../composer/composerFocus.ts';
import { useChat } from '../store/useChat.ts';
import { useNode } from '../useNode.ts';

/** The conversation is handed over, and the tester says what comes of it. */
export function OutcomeRow({ status }: { status: Extract<RunStatus, { waits: 'transfer' }> }) {
  const chat = useChat();
  const exit = useNode(status.nodeId)?.exit;
  const ways = exit?.type === 'transfer' ? exit.unavailable : undefined;
  return (
    <div className="px-4 py-1.5">
      <fieldset className="flex min-w-0 flex-col gap-2 rounded-6 border border-line-strong bg-sunk px-2.5 py-2 type-12">
        <legend className="sr-only">Outcome of the hand-over</legend>
        <p className="flex items-start gap-2">
          <Icon as={Headset} size={14} className="mt-px text-text-3" />
          <span className="min-w-0 wrap-anywhere text-text-2">
            Handing over to{' '}
            <span className="font-semibold text-text">{status.queue || 'an unnamed queue'}</span>. What comes
            of it?
          </span>
        </p>
        <div className="flex flex-wrap gap-1.5">
          {status.outcomes.map((outcome) => (
            <Button
              key={outcome}
              size={24}
              variant={outcome === 'accepted' ? 'primary' : 'secondary'}
              tooltip={
                outcome === 'accepted'
                  ? 'The bot’s part ends'
                  : ways?.[outcome]
                    ? 'Goes on at the node this is connected to'
                    : 'Not connected: the bot’s part ends'
              }
              onClick={() => {
                focusComposer();
                chat.transfer(outcome);
              }}
            >
              {capital(outcomeLabel(outcome))}
            </Button>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
