import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import { countProblems } from '../../problems/problemIndex.ts';
import { useProblems } from '../../problems/useProblems.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { useEditor } from '../EditorContext.ts';

/** How many problems the flow has; opens their list. */
export function ProblemCount() {
  const { editor } = useEditor();
  const { error, warning } = countProblems(useProblems().all);
  const count = error + warning;
  const parts = [
    error > 0 && `${error} ${error === 1 ? 'error' : 'errors'}`,
    warning > 0 && `${warning} ${warning === 1 ? 'warning' : 'warnings'}`,
  ];
  const words = count === 0 ? 'No problems' : count === 1 ? '1 problem' : `${count} problems`;
  return (
    <Button
      variant="ghost"
      tooltip={parts.filter(Boolean).join(', ') || 'No problems'}
      keys="Mod+1"
      hideKeys
      aria-label={words}
      className="text-text!"
      onClick={() => editor.toggleDrawer('problems')}
    >
      <Icon
        as={error > 0 ? CircleAlert : warning > 0 ? TriangleAlert : CircleCheck}
        size={15}
        className={error > 0 ? 'text-danger-line' : warning > 0 ? 'text-warn-line' : 'text-text-3'}
      />
      <span aria-hidden="true">
        {count === 0 ? <span className="max-[1279px]:hidden">No problems</span> : count}
        {count > 0 && <span className="max-[1279px]:hidden">{count === 1 ? ' problem' : ' problems'}</span>}
      </span>
    </Button>
  );
}
