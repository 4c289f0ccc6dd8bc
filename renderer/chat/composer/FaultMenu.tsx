import { Zap } from 'lucide-react';
import type { FailureCode } from '#shared/fulfillment/failureCodes.ts';
import { failureTexts } from '#shared/fulfillment/failureCodes.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { useChat, useChatState } from '../store/useChat.ts';

/** Chooses how the next webhook fails, so that failure branches get tested. */
export function FaultMenu() {
  const chat = useChat();
  const { fault, ready } = useChatState(({ conversation, run }) => ({
    fault: conversation.fault,
    ready: run !== null && conversation.ended === null,
  }));
  if (!ready)
    return (
      <Button icon={Zap} size={24} variant="ghost" disabledReason="There is no conversation that goes on">
        Force a fault
      </Button>
    );
  return (
    <Menu
      side="top"
      trigger={
        <Button icon={Zap} size={24} variant="ghost">
          Force a fault
        </Button>
      }
      items={[
        {
          section: 'The next webhook fails',
          items: FAULTS.map((code) => ({
            id: code,
            label: failureTexts[code].title,
            checked: fault === code,
            run: () => chat.forceFault(fault === code ? null : code),
          })),
        },
      ]}
    />
  );
}

/** What can happen to a request on its way; the others are faults of the flow itself. */
const FAULTS: readonly FailureCode[] = [
  'timeout',
  'refused',
  'reset',
  'dns',
  'tls',
  'http-status',
  'redirect',
  'not-json',
  'contract',
  'too-large',
];
