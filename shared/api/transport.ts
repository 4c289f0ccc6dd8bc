import { MAX_FLOW_BYTES } from '../core/limits.ts';

/** Where the browser host takes WebSockets. */
export const API_PATH = '/api';

/**
 * Largest message of the API, in bytes: the largest flow file as a JSON string inside a call (escaping at most doubles
 * a JSON text), and 1 MiB for the rest of the call.
 */
export const MAX_FRAME_BYTES = 2 * MAX_FLOW_BYTES + 1024 * 1024;

/** Name of the message by which the page asks the preload script for a port, and gets it. */
export const PORT_REQUEST = 'parley:port';
