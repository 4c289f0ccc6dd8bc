import { Spline, Unlink } from 'lucide-react';
import { useEffect } from 'react';
import type { FlowNode } from '#shared/flow/document.ts';
import { nodeEdges, nodePorts } from '#shared/flow/edges.ts';
import { nodeKind } from '#shared/flow/nodeKind.ts';
import { connect } from '../document/commands/nodeCommands.ts';
import { useEditor } from '../editor/EditorContext.ts';
import { TargetSelect } from '../fields/TargetSelect.tsx';
import { Button } from '../ui/controls/Button.tsx';
import { Field } from '../ui/controls/Field.tsx';
import { Icon } from '../ui/display/Icon.tsx';
import { KindTile } from '../ui/display/KindTile.tsx';
import { InspectorFrame, InspectorSection, InspectorTitle } from './InspectorFrame.tsx';
import type { OpenParts } from './useOpenParts.ts';
import { useSurroundings } from './useSurroundings.ts';

export interface EdgeInspectorProps {
  node: FlowNode;
  port: string;
  open: OpenParts;
  /** The connection is gone: nothing is left to show. */
  onGone(): void;
}

/** A connection: where it comes from, by which way, and where it leads. */
export function EdgeInspector({ node, port: name, open, onGone }: EdgeInspectorProps) {
  const { document, editor } = useEditor();
  const around = useSurroundings(node.id, open);
  const port = nodePorts(node).find((one) => one.port === name);
  const isThere = nodeEdges(node).some((edge) => edge.port === name);
  useEffect(() => {
    if (!isThere) onGone();
  }, [isThere, onGone]);
  if (!port) return null;
  const lead = (to: string | null) =>
    document.edit(
      to === null ? `Disconnect '${port.label.slice(0, 60)}' of ${around.place}` : `Connect ${around.place}`,
      (flow) => connect(flow, { nodeId: node.id, port: name }, to),
    );
  const showWay = () => {
    const action = node.actions.find(({ id }) => name === `failure:${id}`);
    editor.goTo({
      nodeId: node.id,
      ...(port.kind === 'route' && { routeId: name }),
      ...(action && { actionId: action.id }),
      field: port.at,
    });
  };
  return (
    <InspectorFrame
      icon={<Icon as={Spline} size={16} className="text-text-2" />}
      title={<InspectorTitle>Connection</InspectorTitle>}
    >
      <InspectorSection label="Connection">
        <Field label="From">
          {() => (
            <Button onClick={() => editor.goTo({ nodeId: node.id })} className="justify-start">
              <KindTile kind={nodeKind(node)} size={18} className="-ml-0.5" />
              <span className="truncate">{node.label || node.id}</span>
            </Button>
          )}
        </Field>
        <Field label="Way">
          {() => (
            <Button onClick={showWay} className="justify-start">
              <span className="truncate">{port.label}</span>
            </Button>
          )}
        </Field>
        <Field label="To">
          {() => (
            <TargetSelect
              aria-label="Target"
              value={port.to}
              onChange={lead}
              nodes={around.nodes}
              required={!port.optional}
            />
          )}
        </Field>
        <div className="flex gap-2 pt-1">
          {port.to !== null && (
            <Button onClick={() => port.to !== null && editor.goTo({ nodeId: port.to })}>Go to target</Button>
          )}
          <Button icon={Unlink} onClick={() => lead(null)}>
            Disconnect
          </Button>
        </div>
      </InspectorSection>
    </InspectorFrame>
  );
}
