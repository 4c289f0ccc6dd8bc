import type { FlowDocument } from '#shared/flow/document.ts';

/** The data a conversation has from its start in the test chat: the flow's seeds that name an example. */
export function seedExamples({ seeds }: Pick<FlowDocument, 'seeds'>): Record<string, string> {
  return Object.fromEntries(
    (seeds ?? []).flatMap(({ name, example }) => (example === undefined ? [] : [[name, example]])),
  );
}
