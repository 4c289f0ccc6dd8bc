import { contract } from './contract.ts';
import { window } from './window.ts';

/** All that a page can call: the services' contract and the window, which is the host's own. */
export const hostContract = { ...contract, window };
