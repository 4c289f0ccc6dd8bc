/** Longest data name, in code points (flow-format.md, Interaction data). */
export const MAX_NAME = 191;
/** Longest stored datum, in code points (flow-format.md, Interaction data). */
export const MAX_DATA = 510;
/** Longest message template, in code points (flow-format.md, Actions). */
export const MAX_MESSAGE = 4000;
/** Longest quick reply template, in code points. */
export const MAX_OPTION = 80;
/** Most quick replies one `suggestions` action offers. */
export const MAX_OPTIONS = 20;
/** Largest asset, in bytes of the file itself. */
export const MAX_ASSET_BYTES = 10 * 1024 * 1024;
/** Longest typing pause, in milliseconds. */
export const MAX_DELAY_MS = 10_000;
/** Webhook time-out: shortest, longest and default, in milliseconds. */
export const TIMEOUT_MS = { min: 100, max: 120_000, default: 10_000 } as const;
/** Most retries of one webhook run. */
export const MAX_RETRIES = 5;
/** Most tests in one route. */
export const MAX_TESTS = 20;
/** Most tries an `expect` gives a customer. */
export const MAX_ATTEMPTS = 10;
/** Nodes a conversation may enter without waiting for the customer (flow-format.md, Running). */
export const MAX_NODES_WITHOUT_WAIT = 100;
/** Longest URL or header value template, in code points; our own bound so that no document can be made of one field. */
export const MAX_FIELD = 8000;
/** Largest flow file that is read, in bytes (assets are inside it as base64). */
export const MAX_FLOW_BYTES = 100 * 1024 * 1024;
