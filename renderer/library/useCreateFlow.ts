import { useCallback, useState } from 'react';
import { callError } from '../api/callError.ts';
import { useAppServices } from '../shell/AppContext.ts';
import { goToRoute } from '../shell/route.ts';
import { toast } from '../ui/overlays/toast.ts';

/** Makes a new flow, blank or a copy of an example, and opens it. */
export function useCreateFlow(): { create(example?: string): void; busy: boolean } {
  const { client, origin } = useAppServices();
  const [busy, setBusy] = useState(false);
  const create = useCallback(
    (example?: string) => {
      setBusy(true);
      client.flows
        .create({ origin, ...(example === undefined ? {} : { example }) })
        .then(({ id }) => goToRoute({ screen: 'flow', flowId: id }))
        .catch((error: unknown) => {
          toast({ tone: 'danger', text: `No flow was made: ${callError(error).message}` });
        })
        .finally(() => setBusy(false));
    },
    [client, origin],
  );
  return { create, busy };
}
