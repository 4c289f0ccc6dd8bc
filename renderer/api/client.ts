import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { hostContract } from '#shared/api/hostContract.ts';
import type { Connection } from './connection.ts';
import { connectMessagePort } from './messagePort.ts';
import type { Transport } from './reconnecting.ts';
import { connectWebSocket } from './webSocket.ts';

/** All calls of the API, typed by the contract. */
export type Client = ContractRouterClient<typeof hostContract>;

/** The API as the page uses it. */
export interface Api {
  client: Client;
  connection: Connection;
  close(): void;
}

/** Connects to the host that this page came from. Calls can be made at once; they wait for the connection. */
export function openApi(): Api {
  return createApi(location.protocol === 'app:' ? connectMessagePort() : connectWebSocket());
}

/** The API over any transport. */
export function createApi({ link, connection, close }: Transport): Api {
  return { client: createORPCClient(link), connection, close };
}
