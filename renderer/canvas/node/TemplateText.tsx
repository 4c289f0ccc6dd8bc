import { memo } from 'react';
import { parseTemplate } from '#shared/core/template.ts';
import { Token } from '../../ui/display/Token.tsx';

/** A text with its data names as chips, without braces. */
export const TemplateText = memo(function TemplateText({ text }: { text: string }) {
  let at = 0;
  return parseTemplate(text).map((part) => {
    const key = at++;
    return typeof part === 'string' ? part : <Token key={key} name={part.name} className="canvas-token" />;
  });
});
