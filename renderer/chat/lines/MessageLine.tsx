import type { LineOf } from '../fold/conversation.ts';
import { Bubble } from './Bubble.tsx';
import { LongText } from './LongText.tsx';

/** Something the bot said. */
export function MessageLine({ line }: { line: LineOf<'message'> }) {
  return (
    <Bubble side="bot" at={line.at} nodeId={line.nodeId} actionId={line.actionId}>
      {line.text === '' ? (
        <span className="text-text-3 italic">An empty message</span>
      ) : (
        <LongText lineId={line.id} text={line.text} />
      )}
    </Bubble>
  );
}
