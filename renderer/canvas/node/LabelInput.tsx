import { useEffect, useRef, useState } from 'react';
import type { FlowNode } from '#shared/flow/document.ts';
import { useCanvasActions } from '../actions/CanvasActions.ts';

/** Longest label (the document's schema). */
const MAX_LABEL = 200;

/** The label while it is being edited on the card: Enter and leaving keep it, Escape does not. */
export function LabelInput({ node }: { node: FlowNode }) {
  const actions = useCanvasActions();
  const input = useRef<HTMLInputElement>(null);
  const [label, setLabel] = useState(node.label);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus({ preventScroll: true });
    input.current?.select();
  }, []);
  const finish = (keep: boolean) => {
    if (done.current) return;
    done.current = true;
    actions.endRename(node.id, keep ? label : null);
  };
  return (
    <input
      ref={input}
      className="canvas-label-input nodrag nopan nokey"
      value={label}
      maxLength={MAX_LABEL}
      aria-label={`Label of ${node.label || 'the node'}`}
      spellCheck={false}
      autoComplete="off"
      onChange={(event) => setLabel(event.target.value)}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter');
      }}
    />
  );
}
