import { FilePlus, RotateCcw, RotateCw } from 'lucide-react';
import { useState } from 'react';
import { exportFlow } from '#shared/flow/exportFlow.ts';
import { useConnection } from '../../api/ApiContext.tsx';
import { callError } from '../../api/callError.ts';
import { useAppServices } from '../../shell/AppContext.ts';
import { goToRoute } from '../../shell/route.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { ErrorNote } from '../../ui/display/ErrorNote.tsx';
import { useDocumentState, useEditor } from '../EditorContext.ts';

/** Says over the canvas that edits can't be saved, or that the flow was deleted elsewhere, with the ways out. */
export function SaveBanner() {
  const { document } = useEditor();
  const saved = useDocumentState((state) => state.saved);
  // Without a connection the window's own banner says the same, and saving goes on by itself.
  const connected = useConnection() === 'ready';
  if (saved.state === 'failed' && connected) {
    return (
      <ErrorNote
        shape="banner"
        title="The last edits are not saved"
        action={
          <Button size={24} icon={RotateCw} onClick={() => document.retry()}>
            Try again
          </Button>
        }
      >
        {saved.message} They stay in this window, and it is tried again every few seconds.
      </ErrorNote>
    );
  }
  return saved.state === 'gone' ? <GoneBanner /> : null;
}

function GoneBanner() {
  const { client, tabs, flows, cards } = useAppServices();
  const { document } = useEditor();
  const flowId = useDocumentState((state) => state.flowId);
  const [busy, setBusy] = useState<'restore' | 'keep' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const attempt = async (what: 'restore' | 'keep', work: () => Promise<void>) => {
    setBusy(what);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      const { code, message } = callError(error);
      setFailure(
        what === 'restore' && code === 'GONE'
          ? 'It can’t be restored any more, as it was erased for good. Keep it as a new flow instead.'
          : message,
      );
    } finally {
      setBusy(null);
    }
  };
  const restore = () =>
    attempt('restore', async () => {
      await client.flows.restore({ id: flowId });
      document.takeDeleted(false);
      await cards.refresh();
    });
  const keep = () =>
    attempt('keep', async () => {
      const text = exportFlow(document.store.getState().document, 'sharing');
      const { id } = await client.flows.import({ text });
      tabs.open(id);
      goToRoute({ screen: 'flow', flowId: id }, 'replace');
      tabs.close(flowId);
      flows.drop(flowId);
    });
  return (
    <ErrorNote
      shape="banner"
      title={failure ?? 'This flow was deleted in another window'}
      action={
        <>
          <Button size={24} icon={FilePlus} loading={busy === 'keep'} disabled={busy !== null} onClick={keep}>
            Keep as a new flow
          </Button>
          <Button
            size={24}
            icon={RotateCcw}
            loading={busy === 'restore'}
            disabled={busy !== null}
            onClick={restore}
          >
            Restore
          </Button>
        </>
      }
    >
      Nothing is lost: this window still has it, with your last edits.
    </ErrorNote>
  );
}
