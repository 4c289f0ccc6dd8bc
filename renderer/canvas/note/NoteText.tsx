import { Fragment, memo } from 'react';
import { type Inline, parseNote } from './parseNote.ts';

/** A note's text with its light Markdown drawn. */
export const NoteText = memo(function NoteText({ text }: { text: string }) {
  return parseNote(text).map((block, i) => {
    const words = <Words parts={block.parts} />;
    // biome-ignore-start lint/suspicious/noArrayIndexKey: lines of a text are what they are by their order
    if (block.kind === 'heading') {
      return (
        <p key={i} className="canvas-note-heading">
          {words}
        </p>
      );
    }
    if (block.kind === 'item') {
      return (
        <p key={i} className="canvas-note-item">
          {words}
        </p>
      );
    }
    return <p key={i}>{words}</p>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  });
});

function Words({ parts }: { parts: readonly Inline[] }) {
  return parts.map((part, i) => {
    const Tag = TAGS[part.kind];
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line are what they are by their order
    return Tag ? <Tag key={i}>{part.text}</Tag> : <Fragment key={i}>{part.text}</Fragment>;
  });
}

const TAGS = { text: null, strong: 'strong', em: 'em', code: 'code' } as const;
