import type { FlowPicture } from '#shared/api/flows.ts';
import { examples as shipped } from '#shared/examples/examples.ts';
import { cardLayout } from '#shared/flow/cardSize.ts';
import type { FlowDocument } from '#shared/flow/document.ts';
import { flowEdges } from '#shared/flow/edges.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';

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
  picture: pictureOf(document),
}));

function pictureOf(document: FlowDocument): FlowPicture {
  const places = new Map(document.nodes.map(({ id }, place) => [id, place]));
  return {
    nodes: document.nodes.map((node) => {
      const kind = nodeKind(node);
      return {
        x: node.position?.x ?? 0,
        y: node.position?.y ?? 0,
        height: cardLayout(node).height,
        kind: kind === 'ask' ? 'talk' : kind,
      };
    }),
    edges: flowEdges(document).map(({ from, to, kind }) => ({
      from: places.get(from) ?? -1,
      to: places.get(to) ?? -1,
      failure: kind === 'failure',
    })),
  };
}
