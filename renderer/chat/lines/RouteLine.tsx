import { CircleSlash, CornerDownRight, Headset, MoveRight, Split, TriangleAlert } from 'lucide-react';
import { useEditor } from '../../editor/EditorContext.ts';
import { Icon, type IconType } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';
import type { LineOf } from '../fold/conversation.ts';
import { type WayKind, wayWords } from '../fold/lineWords.ts';
import { showInFlow } from '../showInFlow.ts';
import { useNode } from '../useNode.ts';

/** The way the conversation took out of a node: by which route, and where to. */
export function RouteLine({ line }: { line: LineOf<'route'> }) {
  const { editor } = useEditor();
  const { nodeId, actionId, routeId, to, toLabel } = line;
  const node = useNode(nodeId);
  const { kind, words } = wayWords(routeId, node);
  const failure = kind === 'failure';
  return (
    <div className="flex min-w-0 items-center gap-2 px-4 py-1.5 type-12">
      <Icon as={ICONS[kind]} size={14} className={failure ? 'text-warn-line' : 'text-text-3'} />
      {words !== '' && (
        <button
          type="button"
          onClick={() =>
            showInFlow(editor, {
              nodeId,
              ...(actionId !== null && { actionId }),
              ...(kind === 'route' && routeId !== null && { routeId }),
            })
          }
          className={cx(LINK, failure ? 'text-warn-text' : 'text-text-3')}
        >
          {words}
        </button>
      )}
      {words !== '' && (
        <span aria-hidden="true" className="-mx-1 text-text-3">
          →
        </span>
      )}
      {to === null ? (
        <span className="text-danger-text">nowhere</span>
      ) : (
        <button
          type="button"
          onClick={() => showInFlow(editor, { nodeId: to })}
          className={cx(LINK, 'font-medium text-text-2')}
        >
          {toLabel || 'a node without a label'}
        </button>
      )}
    </div>
  );
}

const LINK = 'min-w-0 truncate rounded-4 focus-ring hover:text-text hover:underline';

const ICONS: Record<WayKind, IconType> = {
  straight: MoveRight,
  route: Split,
  otherwise: CornerDownRight,
  failure: TriangleAlert,
  invalid: CircleSlash,
  outcome: Headset,
};
