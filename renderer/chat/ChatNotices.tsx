import { ShieldAlert, X, Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { failureTexts, isFailureCode } from '#shared/fulfillment/failureCodes.ts';
import { Button } from '../ui/controls/Button.tsx';
import { IconButton } from '../ui/controls/IconButton.tsx';
import { ErrorNote } from '../ui/display/ErrorNote.tsx';
import { Icon, type IconType } from '../ui/display/Icon.tsx';
import { useChat, useChatState } from './store/useChat.ts';

/** Stands over the conversation as long as the environment accepts self-signed certificates. */
export function SelfSignedNotice() {
  const shown = useChatState(({ conversation }) => conversation.acceptSelfSigned);
  if (!shown) return null;
  return (
    <Notice icon={ShieldAlert} className="border-b">
      Self-signed certificates are accepted
    </Notice>
  );
}

/** What stands over the composer: a call that failed, edits that are not saved, a fault that is set. */
export function ComposerNotices() {
  const chat = useChat();
  const { error, unsaved, fault } = useChatState(({ error, unsaved, conversation }) => ({
    error,
    unsaved,
    fault: conversation.fault,
  }));
  return (
    <>
      {error && (
        <ErrorNote
          title={error.title}
          shape="banner"
          action={<IconButton icon={X} size={24} label="Dismiss" onClick={() => chat.dismissError()} />}
        >
          {error.message}
        </ErrorNote>
      )}
      {unsaved !== null && (
        <ErrorNote tone="warn" shape="banner" title="The bot runs without your last edits">
          {unsaved}
        </ErrorNote>
      )}
      {fault !== null && (
        <Notice
          icon={Zap}
          className="border-t"
          action={
            <Button size={24} variant="link" onClick={() => chat.forceFault(null)}>
              Take back
            </Button>
          }
        >
          The next webhook fails: {isFailureCode(fault) ? lowered(failureTexts[fault].title) : fault}
        </Notice>
      )}
    </>
  );
}

interface NoticeProps {
  icon: IconType;
  action?: ReactNode;
  className: string;
  children: ReactNode;
}

function Notice({ icon, action, className, children }: NoticeProps) {
  return (
    <div
      role="status"
      className={`flex min-h-8.5 shrink-0 items-center gap-2 border-line bg-warn-soft py-1 pr-2 pl-4 type-12 text-warn-text ${className}`}
    >
      <Icon as={icon} size={14} className="text-warn-line" />
      <span className="min-w-0 flex-1">{children}</span>
      {action}
    </div>
  );
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
