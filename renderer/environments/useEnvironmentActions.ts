import type { Environment } from '#shared/api/environments.ts';
import { callError } from '../api/callError.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { goToRoute } from '../shell/route.ts';
import { toast } from '../ui/overlays/toast.ts';
import { freeName } from './environmentDraft.ts';

/** Duplicates and deletes environments; a delete can be undone from its toast. */
export function useEnvironmentActions(): {
  duplicate(environment: Environment): Promise<void>;
  remove(environment: Environment): Promise<void>;
} {
  const { client, environments: list } = useAppServices();
  const names = () => (list.store.getState().environments ?? []).map(({ name }) => name);
  return {
    async duplicate({ id, name, acceptSelfSigned, variables }) {
      try {
        const copied = await Promise.all(
          variables.map(async (variable) => ({
            name: variable.name,
            secret: variable.secret,
            value: variable.value ?? (await client.environments.reveal({ id, name: variable.name })).value,
          })),
        );
        const copy = await client.environments.save({
          name: freeName(name, names()),
          acceptSelfSigned,
          variables: copied,
        });
        list.put(copy);
        goToRoute({ screen: 'environments', environmentId: copy.id });
      } catch (error) {
        toast({ tone: 'danger', text: `Not duplicated: ${callError(error).message}` });
      }
    },
    async remove({ id, name }) {
      try {
        await client.environments.delete({ id });
      } catch (error) {
        toast({ tone: 'danger', text: `Not deleted: ${callError(error).message}` });
        return;
      }
      list.remove(id);
      goToRoute({ screen: 'environments', environmentId: null }, 'replace');
      toast({
        text: `Deleted “${name}”`,
        action: {
          label: 'Undo',
          run: () =>
            void client.environments
              .restore({ id })
              .then(() => list.refresh())
              .then(() => goToRoute({ screen: 'environments', environmentId: id }))
              .catch((error: unknown) =>
                toast({ tone: 'danger', text: `Not restored: ${callError(error).message}` }),
              ),
        },
      });
    },
  };
}
