import type { DescribeJson } from '../ui/json/jsonTree.ts';

/** Says of the parts of an interaction (`included`) what they hold: `fullname "Ada"`, `bot "Hi Ada!"`. */
export const describeInteraction: DescribeJson = (value) => {
  if (typeof value !== 'object' || value === null || !('attributes' in value) || !('type' in value))
    return null;
  const attributes = value.attributes as Record<string, unknown> | null;
  if (value.type === 'interactionData' && typeof attributes?.name === 'string') {
    return { label: attributes.name, preview: quoted(attributes.data) };
  }
  if (value.type === 'messages' && typeof attributes?.sender === 'string') {
    return { label: attributes.sender, preview: quoted(attributes.body) };
  }
  return null;
};

function quoted(value: unknown): string {
  const text = typeof value === 'string' ? value : String(value);
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}"`;
}

const SHOWN = 80;
