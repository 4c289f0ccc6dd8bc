import type { GotoExit } from '#shared/exits/goto.ts';
import { TargetField } from '../fields/TargetField.tsx';
import type { ExitEditorProps } from './exitEditor.ts';

/** The node that comes next. */
export function GotoEditor({ exit, edit, problems, around }: ExitEditorProps<GotoExit>) {
  return (
    <TargetField
      label="Next node"
      path={['to']}
      problems={problems}
      value={exit.to}
      onChange={(to) => edit(`Connect ${around.place}`, (now) => ({ ...now, to }))}
      around={around}
      port="to"
    />
  );
}
