import { ArrowLeft, RotateCw, Unplug, Workflow } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useAppServices } from '../shell/AppContext.ts';
import { goToRoute } from '../shell/route.ts';
import { useAppReady } from '../shell/useAppReady.ts';
import { useFlowName } from '../shell/useFlowName.ts';
import { useTitle } from '../shell/useTitle.ts';
import { Button } from '../ui/controls/Button.tsx';
import { EmptyState } from '../ui/display/EmptyState.tsx';
import { Spinner } from '../ui/display/Spinner.tsx';
import { useDelayed } from '../ui/frame/useDelayed.ts';
import { EditorContext } from './EditorContext.ts';
import { EditorFrame } from './EditorFrame.tsx';

/** The editor of one flow: opens it, says why where that fails, and shows it. */
export function EditorScreen({ flowId }: { flowId: string }) {
  const { flows, tabs } = useAppServices();
  const slot = useStore(flows.store, ({ slots }) => slots.get(flowId));
  const value = useMemo(
    () => (slot?.state === 'open' ? { document: slot.document, editor: slot.editor } : null),
    [slot],
  );
  useTitle(useFlowName(flowId));
  useAppReady(slot?.state === 'open' || slot?.state === 'failed');
  useEffect(() => {
    tabs.open(flowId);
    flows.open(flowId);
  }, [flows, tabs, flowId]);

  if (slot?.state === 'failed') {
    return (
      <div className="flex min-h-0 flex-1 bg-canvas">
        <EmptyState
          className="flex-1"
          icon={slot.gone ? Workflow : Unplug}
          title={slot.gone ? 'This flow is not here any more' : 'The flow can’t be opened'}
          action={
            <div className="flex gap-2">
              <Button icon={ArrowLeft} onClick={() => leave(slot.gone)}>
                {slot.gone ? 'Go to the library' : 'Back to the library'}
              </Button>
              {slot.gone ? (
                <Button onClick={() => leave(true, true)}>Look in Recently deleted</Button>
              ) : (
                <Button icon={RotateCw} onClick={() => flows.open(flowId)}>
                  Try again
                </Button>
              )}
            </div>
          }
        >
          {slot.gone ? 'It was deleted. What was deleted in the last 30 days can be restored.' : slot.message}
        </EmptyState>
      </div>
    );
  }
  if (!value) return <Opening />;
  return (
    <EditorContext value={value} key={flowId}>
      <EditorFrame />
    </EditorContext>
  );

  function leave(forGood: boolean, toDeleted = false): void {
    goToRoute({ screen: toDeleted ? 'deleted' : 'library' }, 'replace');
    if (!forGood) return;
    tabs.close(flowId);
    flows.drop(flowId);
  }
}

/** Keeps the places of toolbar and canvas while the flow is read. */
function Opening() {
  const late = useDelayed(true);
  return (
    <div className="flex min-h-0 flex-1 flex-col" role="status" aria-label="Opening the flow">
      <div className="h-11 shrink-0 border-b border-line bg-panel" />
      <div className="flex flex-1 items-center justify-center bg-canvas text-text-3">
        {late && <Spinner size={20} />}
      </div>
    </div>
  );
}
