import { ChevronRight, Route } from 'lucide-react';
import { Fragment } from 'react';
import { useEditor } from '../editor/EditorContext.ts';
import { Icon } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';
import { Menu } from '../ui/overlays/Menu.tsx';
import { showInFlow } from './showInFlow.ts';
import { useChatState } from './store/useChat.ts';

/** Where the conversation has been: the last nodes, the earlier ones in a menu, and the turn. */
export function PathStrip() {
  const { editor } = useEditor();
  const { path, turn } = useChatState(({ conversation }) => ({
    path: conversation.path,
    turn: conversation.turn,
  }));
  if (path.length === 0) return null;
  const shown = path.slice(-SHOWN);
  const earlier = path.slice(0, -SHOWN);
  const show = (nodeId: string) => showInFlow(editor, { nodeId });
  return (
    <nav
      aria-label="Path of the conversation"
      className="flex h-8.5 shrink-0 items-center gap-1.5 border-b border-line px-4 type-12"
    >
      <Icon as={Route} size={14} className="text-live-line" />
      {earlier.length > 0 && (
        <>
          <Menu
            trigger={
              <button
                type="button"
                className="shrink-0 rounded-4 text-text-3 focus-ring hover:text-text hover:underline"
              >
                {earlier.length} earlier
              </button>
            }
            items={earlier.map((step, index) => ({
              id: String(index),
              label: step.label || UNNAMED,
              hint: `turn ${step.turn + 1}`,
              run: () => show(step.nodeId),
            }))}
          />
          <Icon as={ChevronRight} size={12} className="text-text-3" />
        </>
      )}
      {shown.map((step, index) => {
        const current = index === shown.length - 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a node may be entered again and again
          <Fragment key={path.length + index}>
            {index > 0 && <Icon as={ChevronRight} size={12} className="text-text-3" />}
            <button
              type="button"
              aria-current={current ? 'step' : undefined}
              title={step.label}
              onClick={() => show(step.nodeId)}
              className={cx(
                'truncate rounded-4 focus-ring hover:underline',
                current ? 'min-w-0 font-semibold' : 'max-w-28 shrink-0 text-text-2',
              )}
            >
              {step.label || UNNAMED}
            </button>
          </Fragment>
        );
      })}
      <span className="ml-auto shrink-0 pl-1 text-text-3 tabular">turn {turn + 1}</span>
    </nav>
  );
}

const SHOWN = 2;
const UNNAMED = 'A node without a label';
