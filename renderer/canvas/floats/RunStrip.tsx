import { Route, X } from 'lucide-react';
import { useEditor, useEditorState } from '../../editor/EditorContext.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { count } from '../node/nodeName.ts';

/** On top of the canvas after a run: how far it went; closing it takes its path off the canvas. */
export function RunStrip() {
  const { editor } = useEditor();
  const run = useEditorState(({ trail, chatOpen }) =>
    trail && !chatOpen
      ? { nodes: trail.visited.size, title: trail.title ?? 'Last run' }
      : { nodes: 0, title: '' },
  );
  if (run.title === '') return null;
  return (
    <div data-float className="canvas-float canvas-strip">
      <Icon as={Route} size={15} className="text-live-line" />
      <span className="font-semibold text-text">{run.title}</span>
      <span className="text-text-3">{count(run.nodes, 'node')}</span>
      <IconButton
        icon={X}
        label="Take the run off the canvas"
        size={24}
        className="ml-auto"
        onClick={() => editor.setTrail(null)}
      />
    </div>
  );
}
