import { ChevronDown, ChevronUp, Search, X } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useEditor, useFlow } from '../../editor/EditorContext.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { TextField } from '../../ui/controls/TextField.tsx';
import { announce } from '../../ui/frame/announce.ts';
import { useCanvasActions } from '../actions/CanvasActions.ts';
import { useCanvas, useCanvasStore } from '../canvasStore.ts';
import { searchFlow } from './searchFlow.ts';

/** Top of the canvas, on Ctrl+F: finds nodes by anything written in them, steps through them and dims the others. */
export function SearchBar() {
  const open = useCanvas((state) => state.search);
  return open ? <OpenSearch /> : null;
}

function OpenSearch() {
  const canvas = useCanvasStore();
  const actions = useCanvasActions();
  const { editor } = useEditor();
  const nodes = useFlow((flow) => flow.nodes);
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text);
  const found = useMemo(() => searchFlow(nodes, wanted), [nodes, wanted]);
  const [current, setCurrent] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const at = current === null ? -1 : found.indexOf(current);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    canvas.setState({ found: wanted.trim() === '' ? null : new Set(found) });
  }, [canvas, found, wanted]);
  useEffect(() => () => canvas.setState({ found: null }), [canvas]);

  const go = (step: 1 | -1) => {
    if (found.length === 0) return announce('Nothing found', 'assertive');
    const next = at < 0 ? (step === 1 ? 0 : found.length - 1) : (at + step + found.length) % found.length;
    const id = found[next] ?? null;
    setCurrent(id);
    if (id === null) return;
    editor.select({ nodes: new Set([id]) });
    canvas.setState({ cursor: id });
    actions.reveal([id]);
    announce(`${next + 1} of ${found.length}: ${nodes.find((node) => node.id === id)?.label ?? ''}`);
  };
  const close = () => {
    canvas.setState({ search: false });
    actions.focus();
  };
  const count =
    wanted.trim() === ''
      ? ''
      : found.length === 0
        ? 'Nothing'
        : at < 0
          ? `${found.length}`
          : `${at + 1} of ${found.length}`;
  return (
    <search
      data-float
      aria-label="Search the flow"
      className="canvas-float canvas-search"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
        else if (event.key === 'Escape') close();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <TextField
        ref={field}
        size={24}
        look="bare"
        icon={Search}
        value={text}
        onChange={(next) => {
          setText(next);
          setCurrent(null);
        }}
        placeholder="Labels, texts, URLs, data names"
        aria-label="Search the flow"
        className="min-w-0 flex-1"
        end={<span className="shrink-0 type-12 text-text-3 tabular">{count}</span>}
      />
      <IconButton icon={ChevronUp} label="Previous" keys="Shift+Enter" size={24} onClick={() => go(-1)} />
      <IconButton icon={ChevronDown} label="Next" keys="Enter" size={24} onClick={() => go(1)} />
      <IconButton icon={X} label="Close the search" keys="Escape" size={24} onClick={close} />
    </search>
  );
}
