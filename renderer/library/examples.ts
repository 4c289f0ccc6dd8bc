import type { FlowPicture } from '#shared/api/flows.ts';

/** A shipped flow to start from. */
export interface Example {
  /** What `flows.create` takes. */
  id: string;
  name: string;
  /** What it does, in a few words. */
  summary: string;
  nodes: number;
  tests: number;
  picture: FlowPicture;
}

export const examples: readonly Example[] = [];
