import { useMemo } from 'react';
import { actionDefinition } from '#shared/actions/registry.ts';
import { nodeData } from '#shared/flow/dataNames.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { focusedTemplate, insertText } from '../../templates/insertText.ts';
import type { TemplateNames } from '../../templates/templateNames.ts';
import { copyText } from '../../ui/controls/copyText.ts';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import { Token } from '../../ui/display/Token.tsx';
import { announce } from '../../ui/frame/announce.ts';
import { Tooltip } from '../../ui/overlays/Tooltip.tsx';
import { InspectorSection } from '../InspectorFrame.tsx';

/** The data this node can use, and what it adds to it. */
export function DataSection({ node, names }: { node: FlowNode; names: TemplateNames }) {
  const { stored, returned, open } = useMemo(() => setBy(node), [node]);
  const own = new Set([...stored, ...returned]);
  const known = names.known.filter((name) => !own.has(name));
  const rows = [
    { title: 'Known here', list: known, none: 'nothing yet' },
    ...(stored.length > 0 ? [{ title: 'Stored', list: stored, none: '' }] : []),
    ...(returned.length > 0 || open
      ? [{ title: 'Returned', list: returned, none: 'any name: list them in the webhook' }]
      : []),
  ];
  return (
    <InspectorSection label="Data">
      <SectionHead title="Data" />
      <dl className="grid grid-cols-[76px_minmax(0,1fr)] gap-x-2 gap-y-2 type-12">
        {rows.map(({ title, list, none }) => (
          <div key={title} className="contents">
            <dt className="pt-0.5 text-text-2">{title}</dt>
            <dd className="flex min-w-0 flex-wrap gap-1">
              {list.map((name) => (
                <NameChip key={name} name={name} />
              ))}
              {list.length === 0 && <span className="pt-0.5 text-text-3">{none}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </InspectorSection>
  );
}

/** A data name: pressing it inserts it where the cursor is, or copies it. */
function NameChip({ name }: { name: string }) {
  const text = `{{${name}}}`;
  const use = async () => {
    const field = focusedTemplate();
    if (field) insertText(field, field.selectionStart, field.selectionEnd, text);
    else if (await copyText(text)) announce(`Copied ${text}`);
  };
  return (
    <Tooltip text={`Insert ${text} at the cursor, or copy it`}>
      <button
        type="button"
        aria-label={`Insert ${name}`}
        // The field keeps its cursor.
        onMouseDown={(event) => event.preventDefault()}
        onClick={use}
        className="flex min-w-0 max-w-full rounded-4 focus-ring hover:brightness-95"
      >
        <Token name={name} />
      </button>
    </Tooltip>
  );
}

function setBy(node: FlowNode): { stored: string[]; returned: string[]; open: boolean } {
  const webhooks = new Set(node.actions.filter(({ type }) => type === 'webhook').map(({ id }) => id));
  const stored = new Set<string>();
  const returned = new Set<string>();
  for (const { name, actionId } of nodeData(node).writes) {
    if (name === '') continue;
    (actionId !== null && webhooks.has(actionId) ? returned : stored).add(name);
  }
  const open = node.actions.some((action) => actionDefinition(action.type).writesAnything(action));
  return { stored: [...stored], returned: [...returned], open };
}
