import { useState } from 'react';
import { acceptsReply, type Expect } from '#shared/core/expect.ts';
import { compilePattern } from '#shared/core/pattern.ts';
import { Trial } from '../fields/Trial.tsx';

/** Tries a reply on what is expected, with the code that runs in production. */
export function ReplyTrial({ expect }: { expect: Expect }) {
  const [text, setText] = useState('');
  const broken = expect.kind === 'pattern' && !compilePattern(expect.pattern ?? '').ok;
  const holds = text === '' || broken ? null : acceptsReply(expect, text);
  return (
    <Trial
      label="Try a reply"
      text={text}
      onText={setText}
      holds={holds}
      words={{ yes: 'Accepted', no: 'Asked again' }}
    />
  );
}
