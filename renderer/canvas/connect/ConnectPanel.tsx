import { useEffect, useMemo, useRef, useState } from 'react';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodePorts } from '#shared/flow/edges.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { useFlow } from '../../editor/EditorContext.ts';
import { KindTile } from '../../ui/display/KindTile.tsx';
import { useListKeys } from '../../ui/keyboard/useListKeys.ts';
import { POPUP_LIST, POPUP_ROW, POPUP_TITLE } from '../../ui/overlays/popup.ts';
import { useCanvasActions } from '../actions/CanvasActions.ts';
import { useCanvas, useCanvasStore } from '../canvasStore.ts';
import { findTargets } from './findTargets.ts';

/** Connecting with the keyboard: first which way out, then to which node, by typing a part of its label. */
export function ConnectPanel() {
  const connecting = useCanvas((state) => state.connecting);
  const node = useFlow((flow) => flow.nodes.find(({ id }) => id === connecting?.nodeId));
  if (!connecting || !node) return null;
  return <Panel key={`${node.id} ${connecting.port}`} node={node} chosen={connecting.port} />;
}

function Panel({ node, chosen }: { node: FlowNode; chosen: string | null }) {
  const actions = useCanvasActions();
  const canvas = useCanvasStore();
  const panel = useRef<HTMLDivElement>(null);
  const ports = nodePorts(node);
  const only = ports.length === 1 ? ports[0] : undefined;
  const port = ports.find(({ port }) => port === chosen) ?? only;
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Element && panel.current?.contains(event.target)) return;
      canvas.setState({ connecting: null });
    };
    window.addEventListener('pointerdown', outside, true);
    return () => window.removeEventListener('pointerdown', outside, true);
  }, [canvas]);
  return (
    <div
      ref={panel}
      data-float
      data-layer=""
      role="dialog"
      aria-label={`Connect ${node.label}`}
      className="canvas-connect rounded-10 bg-card p-1 shadow-3"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (chosen !== null && !only) canvas.setState({ connecting: { nodeId: node.id, port: null } });
        else actions.endConnecting();
      }}
    >
      {port ? (
        <Targets
          node={node}
          label={port.label}
          to={port.to}
          onChoose={(to) => {
            actions.connect({ nodeId: node.id, port: port.port }, to);
            actions.endConnecting();
          }}
        />
      ) : (
        <Ways
          node={node}
          onChoose={(next) => canvas.setState({ connecting: { nodeId: node.id, port: next } })}
        />
      )}
    </div>
  );
}

function Ways({ node, onChoose }: { node: FlowNode; onChoose(port: string): void }) {
  const ports = nodePorts(node);
  const labels = useFlow((flow) => flow.nodes);
  const firstFree = ports.findIndex(({ to, optional }) => to === null && !optional);
  const [index, setIndex] = useState(Math.max(0, firstFree));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const keys = useListKeys({
    count: ports.length,
    index,
    loop: true,
    onIndex: setIndex,
    onChoose: (i) => ports[i] && onChoose(ports[i].port),
  });
  if (ports.length === 0) {
    return (
      <p ref={list} tabIndex={-1} className="px-2 py-1.5 type-12 text-text-2 outline-none">
        “{node.label}” ends here: it has no way out. Change its exit to lead on.
      </p>
    );
  }
  return (
    <>
      <p className={POPUP_TITLE}>Way out of “{node.label}”</p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-label="Way out"
        className={POPUP_LIST}
        {...keys.container}
      >
        {ports.map((port, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant
          <div
            key={port.port}
            {...keys.row(i)}
            role="option"
            aria-selected={i === index}
            data-highlighted={i === index || undefined}
            className={POPUP_ROW}
            onClick={() => onChoose(port.port)}
            onPointerMove={() => setIndex(i)}
          >
            <span className="min-w-0 flex-1 truncate">{port.label}</span>
            <span className="max-w-36 shrink-0 truncate text-text-3">
              {port.to === null ? 'not connected' : labels.find(({ id }) => id === port.to)?.label}
            </span>
          </div>
        ))}
      </div>
    </>
  );
}

interface TargetsProps {
  node: FlowNode;
  label: string;
  to: string | null;
  onChoose(to: string | null): void;
}

function Targets({ node, label, to, onChoose }: TargetsProps) {
  const nodes = useFlow((flow) => flow.nodes);
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = useMemo(() => findTargets(nodes, node.id, text), [nodes, node.id, text]);
  const rows = [
    ...found.map((target) => ({ id: target.id as string | null, target })),
    ...(to !== null && text.trim() === '' ? [{ id: null, target: null }] : []),
  ];
  const keys = useListKeys({
    count: rows.length,
    index,
    loop: true,
    fromField: true,
    onIndex: (next) => {
      setIndex(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    },
    onChoose: (i) => rows[i] && onChoose(rows[i].id),
  });
  return (
    <>
      <p className={POPUP_TITLE}>
        “{label}” of “{node.label}” leads to
      </p>
      <input
        ref={field}
        role="combobox"
        aria-expanded="true"
        aria-label={`Node that ${label} leads to`}
        aria-controls="canvas-connect-targets"
        placeholder="Type a label"
        spellCheck={false}
        autoComplete="off"
        className="mx-1 mb-1 h-7 rounded-6 border border-line bg-sunk px-2 type-12 outline-none focus:field-focus"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setIndex(0);
        }}
        {...keys.container}
      />
      <div
        id="canvas-connect-targets"
        ref={list}
        role="listbox"
        aria-label="Nodes"
        className={`${POPUP_LIST} max-h-64`}
      >
        {rows.map(({ id, target }, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant
          <div
            key={id ?? 'none'}
            {...keys.row(i)}
            role="option"
            aria-selected={i === index}
            data-highlighted={i === index || undefined}
            className={POPUP_ROW}
            onClick={() => onChoose(id)}
            onPointerMove={() => setIndex(i)}
          >
            {target ? (
              <>
                <KindTile kind={nodeKind(target)} size={18} />
                <span className="min-w-0 flex-1 truncate">{target.label || 'No label'}</span>
                {id === to && <span className="text-text-3">now</span>}
                {id === node.id && <span className="text-text-3">itself</span>}
              </>
            ) : (
              <span className="text-danger-text">Disconnect</span>
            )}
          </div>
        ))}
        {rows.length === 0 && (
          <p className="px-2 py-1.5 type-12 text-text-3">No node has “{text}” in its label.</p>
        )}
      </div>
    </>
  );
}
