import { CircleSlash } from 'lucide-react';
import { Icon } from '../../ui/display/Icon.tsx';
import type { LineOf } from '../fold/conversation.ts';
import { expectedWords } from '../fold/lineWords.ts';
import { useNode } from '../useNode.ts';
import { Bubble } from './Bubble.tsx';
import { LongText } from './LongText.tsx';

/** Something the customer said; one that was of the wrong kind says what was expected. */
export function ReplyLine({ line }: { line: LineOf<'reply'> }) {
  return (
    <Bubble
      side="customer"
      at={line.at}
      nodeId={line.nodeId}
      actionId={null}
      tone={line.accepted ? 'plain' : 'refused'}
      caption={!line.accepted && <Refused nodeId={line.nodeId} />}
    >
      <LongText lineId={line.id} text={line.text} onAccent={line.accepted} />
    </Bubble>
  );
}

function Refused({ nodeId }: { nodeId: string }) {
  const node = useNode(nodeId);
  return (
    <p className="flex max-w-66 items-start gap-1.5 type-12 text-warn-text">
      <Icon as={CircleSlash} size={13} className="mt-px" />
      <span className="min-w-0 wrap-anywhere">{expectedWords(node)}</span>
    </p>
  );
}
