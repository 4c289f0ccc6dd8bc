import { useMemo } from 'react';
import type { Problem } from '#shared/core/problem.ts';
import { EXIT_TYPES, type Exit, type ExitType, exits } from '#shared/exits/registry.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { changeExitType } from '../../document/commands/contentCommands.ts';
import { updateNode } from '../../document/commands/nodeCommands.ts';
import { useEditor } from '../../editor/EditorContext.ts';
import { exitEditor } from '../../exits/registry.ts';
import type { EditPart } from '../../fields/editPart.ts';
import { problemsAt, problemsOfExit } from '../../fields/fieldProblem.ts';
import { FieldScopeContext } from '../../fields/fieldScope.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import type { Surroundings } from '../../fields/surroundings.ts';
import { Select } from '../../ui/controls/Select.tsx';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import { toast } from '../../ui/overlays/toast.ts';
import { InspectorSection } from '../InspectorFrame.tsx';
import { inspectorMemory } from '../inspectorMemory.ts';
import { lostWithExit } from './lostWithExit.ts';

export interface ExitSectionProps {
  node: FlowNode;
  around: Surroundings;
  problems: readonly Problem[] | undefined;
}

const TYPES = EXIT_TYPES.map((type) => ({ value: type, label: exits[type].title }));

/** How the conversation leaves the node. */
export function ExitSection({ node, around, problems }: ExitSectionProps) {
  const { document, editor } = useEditor();
  const { place } = around;
  const Editor = exitEditor(node.exit.type);
  const own = useMemo(() => problemsOfExit(problems), [problems]);
  const { drafts } = inspectorMemory(editor);
  const scope = useMemo(() => ({ id: `${node.id}/exit`, drafts }), [node.id, drafts]);
  const edit = useMemo<EditPart<Exit>>(
    () => (label, recipe, typing) =>
      document.edit(
        label,
        (flow) =>
          updateNode(flow, node.id, (now) => {
            const exit = recipe(now.exit);
            return exit === now.exit ? now : { ...now, exit };
          }),
        typing ? { gesture: `text:${node.id}:exit:${typing}` } : {},
      ),
    [document, node.id],
  );
  const setType = (type: ExitType) => {
    const before = node.exit;
    const changed = document.edit(`Change exit of ${place}`, (flow) =>
      updateNode(flow, node.id, (now) => changeExitType(now, type)),
    );
    const after = document.store.getState().document.nodes.find((one) => one.id === node.id)?.exit;
    const lost = changed && after ? lostWithExit(before, after) : null;
    if (!lost) return;
    const { entries, position } = document.store.getState();
    const step = entries[position - 1]?.id;
    toast({
      id: `exit ${node.id}`,
      text: `“${exits[type].title}” has no place for ${lost}.`,
      action: {
        label: 'Undo',
        run: () => {
          const now = document.store.getState();
          // Only while it is still the last step: undoing something else would be a surprise.
          if (now.entries[now.position - 1]?.id === step) document.undo();
          else toast({ text: 'Something else was done since. Use Undo to go back step by step.' });
        },
      },
    });
  };
  return (
    <InspectorSection label="Exit">
      <SectionHead
        title="Exit"
        aside={
          <Select
            look="quiet"
            aria-label="Exit type"
            align="end"
            value={node.exit.type}
            onChange={setType}
            options={TYPES}
            className="-mr-1"
          />
        }
      />
      <FieldScopeContext value={scope}>
        <div data-scope="exit">
          <Editor exit={node.exit} edit={edit} problems={own} around={around} />
          <ProblemNotes problems={problemsAt(own, [])} className="pt-2" />
        </div>
      </FieldScopeContext>
    </InspectorSection>
  );
}
