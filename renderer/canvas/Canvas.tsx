import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { useDocumentState, useEditor, useEditorState } from '../editor/EditorContext.ts';
import { Outline } from '../outline/Outline.tsx';
import { useProblems } from '../problems/useProblems.ts';
import { useScreenFocus } from '../shell/useScreenFocus.ts';
import { CanvasActionsContext } from './actions/CanvasActions.ts';
import type { CanvasContext } from './actions/canvasContext.ts';
import { createCanvasActions } from './actions/createCanvasActions.ts';
import { CanvasView } from './CanvasView.tsx';
import { createCamera } from './camera.ts';
import { CanvasStoreContext, createCanvasStore } from './canvasStore.ts';
import type { EdgeItem } from './flowEdges.ts';
import type { CanvasItem } from './flowItems.ts';
import { createNodeProblems, NodeProblemsContext } from './useNodeProblems.ts';
import { createPlaces, PlacesContext } from './usePlaces.ts';
import './styles/canvas.css';
import './styles/card.css';
import './styles/ports.css';
import './styles/detail.css';
import './styles/edges.css';
import './styles/notes.css';
import './styles/floats.css';

/** The canvas of the open flow, with its outline beside it. Fills the box it is given. */
export function Canvas() {
  const flowId = useDocumentState((state) => state.flowId);
  return (
    <ReactFlowProvider key={flowId}>
      <CanvasParts />
    </ReactFlowProvider>
  );
}

function CanvasParts() {
  const { document, editor } = useEditor();
  const flow = useReactFlow<CanvasItem, EdgeItem>();
  const store = useStoreApi();
  const box = useRef<HTMLDivElement>(null);
  const pointer = useRef<{ x: number; y: number } | null>(null);
  const outline = useEditorState((state) => state.outlineOpen);

  // Another flow is another canvas (its key is the flow's id).
  const [parts] = useState(() => {
    // Sizes and handles are given with every node (cardSize.ts): React Flow must not read them from the page, where
    // cards seen from far away have no handles. It takes this function once, when it draws for the first time.
    store.setState({ updateNodeInternals: () => {} });
    const canvas = createCanvasStore();
    const places = createPlaces(() => document.store.getState().document);
    const context: CanvasContext = {
      document,
      editor,
      canvas,
      places,
      camera: createCamera(flow, () => store.getState().domNode),
      pointer: () => pointer.current,
      focus: () => box.current?.focus({ preventScroll: true }),
    };
    return { canvas, places, context, actions: createCanvasActions(context) };
  });

  useScreenFocus('flow', box);
  return (
    <CanvasStoreContext value={parts.canvas}>
      <PlacesContext value={parts.places}>
        <CanvasActionsContext value={parts.actions}>
          <div className="flex h-full min-h-0 w-full min-w-0">
            {outline && <Outline />}
            <ProblemBadges>
              <CanvasView ref={box} context={parts.context} actions={parts.actions} pointer={pointer} />
            </ProblemBadges>
          </div>
        </CanvasActionsContext>
      </PlacesContext>
    </CanvasStoreContext>
  );
}

/** Hands the problems to the cards one by one, so that typing in one node does not draw the others again. */
function ProblemBadges({ children }: { children: ReactNode }) {
  const { byNode } = useProblems();
  const problems = useMemo(createNodeProblems, []);
  useEffect(() => problems.set(byNode), [problems, byNode]);
  return <NodeProblemsContext value={problems}>{children}</NodeProblemsContext>;
}
