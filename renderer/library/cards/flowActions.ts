import type { FlowCard } from '#shared/api/flows.ts';
import { callError } from '../../api/callError.ts';
import type { AppServices } from '../../shell/appServices.ts';
import { toast } from '../../ui/overlays/toast.ts';

/** Copies a flow; gives the copy's id, or null where it failed (and says so). */
export async function duplicateFlow({ client, cards }: AppServices, id: string): Promise<string | null> {
  try {
    const copy = await client.flows.duplicate({ id });
    await cards.refresh();
    return copy.id;
  } catch (error) {
    toast({ tone: 'danger', text: `Not duplicated: ${callError(error).message}` });
    return null;
  }
}

/** Deletes a flow to "Recently deleted", with a way back in the toast. Its tab closes. */
export async function deleteFlow(services: AppServices, { id, name }: Pick<FlowCard, 'id' | 'name'>) {
  const { client, flows, tabs, cards, origin } = services;
  const slot = flows.store.getState().slots.get(id);
  try {
    // What was typed last belongs to the flow that Undo brings back.
    if (slot?.state === 'open') await slot.document.flush().catch(() => {});
    await client.flows.delete({ id, origin });
  } catch (error) {
    toast({ tone: 'danger', text: `Not deleted: ${callError(error).message}` });
    return;
  }
  const wasOpen = tabs.store.getState().tabs.includes(id);
  flows.drop(id);
  tabs.close(id);
  void cards.refresh();
  toast({
    id: `deleted ${id}`,
    text: `Deleted “${name}”`,
    action: {
      label: 'Undo',
      run: () => void restoreFlow(services, { id, name }).then((back) => back && wasOpen && tabs.open(id)),
    },
  });
}

/** Brings a flow back from "Recently deleted". */
export async function restoreFlow(
  { client, cards }: AppServices,
  { id, name }: Pick<FlowCard, 'id' | 'name'>,
): Promise<boolean> {
  try {
    await client.flows.restore({ id });
    await cards.refresh();
    return true;
  } catch (error) {
    toast({ tone: 'danger', text: `“${name}” was not restored: ${callError(error).message}` });
    return false;
  }
}

/** Renames a flow from outside of its editor, as an edit that its undo stack knows. */
export async function renameFlow(services: AppServices, id: string, name: string): Promise<string | null> {
  const { client, flows, cards, origin } = services;
  const slot = flows.store.getState().slots.get(id);
  const change = { label: `Rename to “${name}”`.slice(0, 200) };
  if (slot?.state === 'open') {
    slot.document.edit(change.label, (document) =>
      document.name === name ? document : { ...document, name },
    );
    try {
      await slot.document.flush();
    } catch {
      return 'The new name is not saved yet. It is tried again in the open tab.';
    }
    await cards.refresh();
    return null;
  }
  try {
    const open = await client.flows.open({ id });
    if (open.document.name === name) return null;
    await client.flows.apply({
      id,
      baseRevision: open.revision,
      origin,
      patch: { settings: { name } },
      step: {
        kind: 'edit',
        entry: {
          id: crypto.randomUUID(),
          label: change.label,
          at: new Date().toISOString(),
          forward: { settings: { name } },
          backward: { settings: { name: open.document.name } },
        },
      },
    });
    await cards.refresh();
    return null;
  } catch (error) {
    return callError(error).message;
  }
}
