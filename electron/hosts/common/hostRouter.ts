import type { Router } from '@orpc/server';
import type { contract } from '#shared/api/contract.ts';
import type { hostContract } from '#shared/api/hostContract.ts';

/** What calls need besides their input: nothing. */
export type NoContext = Record<never, never>;

/** The services' answers to the contract. */
export type ServicesRouter = Router<typeof contract, NoContext>;

/** The answers to all that a page can call: the services' and the window's. */
export type HostRouter = Router<typeof hostContract, NoContext>;
