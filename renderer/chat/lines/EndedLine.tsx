import { CircleAlert, Flag, RotateCcw } from 'lucide-react';
import { useEditor } from '../../editor/EditorContext.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { focusComposer } from '../composer/composerFocus.ts';
import type { LineOf } from '../fold/conversation.ts';
import { END_WORDS } from '../fold/lineWords.ts';
import { clock } from '../formats.ts';
import { editInFlow } from '../showInFlow.ts';
import { useChat } from '../store/useChat.ts';

/** The end: how it came about, where a fault of the flow can be mended, and the way to another conversation. */
export function EndedLine({ line }: { line: LineOf<'ended'> }) {
  const chat = useChat();
  const { editor } = useEditor();
  const { title, tone } = END_WORDS[line.reason];
  const restart = () => {
    focusComposer();
    void chat.restart();
  };
  const danger = tone === 'danger';
  return (
    <div className="px-4 py-1.5">
      <div
        className={cx(
          'flex flex-col gap-2 rounded-6 border px-2.5 py-2 type-12',
          danger ? 'border-danger-line bg-danger-soft' : 'border-line-strong bg-sunk',
        )}
      >
        <div className="flex items-start gap-2">
          <Icon
            as={danger ? CircleAlert : Flag}
            size={14}
            className={cx('mt-px', danger ? 'text-danger-line' : 'text-text-3')}
          />
          <div className="min-w-0 flex-1">
            <p className={cx('font-semibold', danger ? 'text-danger-text' : 'text-text')}>{title}</p>
            {line.message && <p className="wrap-anywhere text-text-2">{line.message}</p>}
          </div>
          <time dateTime={line.at} className="shrink-0 text-text-3 tabular">
            {clock(line.at)}
          </time>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button icon={RotateCcw} size={24} onClick={restart}>
            Restart
          </Button>
          {danger && line.nodeId !== '' && (
            <Button size={24} variant="ghost" onClick={() => editInFlow(editor, { nodeId: line.nodeId })}>
              {line.reason === 'dead-end' ? 'Connect this node' : 'Open this node'}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
