import { examples as shipped } from '#shared/examples/examples.ts';
import { type FlowPicture, flowPicture } from '#shared/flow/flowPicture.ts';

/** A shipped flow as the library shows it. */
export interface ExampleCard {
  /** What `flows.create` takes. */
  id: string;
  name: string;
  /** What it does, in a few words. */
  description: string;
  nodes: number;
  tests: number;
  picture: FlowPicture;
}

/** The shipped flows to start from. */
export const examples: readonly ExampleCard[] = shipped.map(({ id, name, description, document }) => ({
  id,
  name,
  description,
  nodes: document.nodes.length,
  tests: document.tests?.length ?? 0,
  picture: flowPicture(document),
}));
