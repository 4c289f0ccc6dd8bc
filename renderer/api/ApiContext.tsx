import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Api, Client } from './client.ts';
import type { ConnectionState } from './connection.ts';

const Context = createContext<Api | null>(null);

/** Gives the API to everything inside. */
export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return <Context value={api}>{children}</Context>;
}

/** The calls of the API. */
export function useClient(): Client {
  return useApi().client;
}

/** The state of the connection, live. */
export function useConnection(): ConnectionState {
  const { connection } = useApi();
  return useSyncExternalStore(connection.subscribe, connection.get);
}

function useApi(): Api {
  const api = useContext(Context);
  if (!api) throw new Error('useClient and useConnection need an ApiProvider around them');
  return api;
}
