import { TriangleAlert } from 'lucide-react';
import type { FieldPath, FieldProblem } from './fieldProblem.ts';
import { ProblemField } from './ProblemField.tsx';
import type { Surroundings } from './surroundings.ts';
import { TargetSelect } from './TargetSelect.tsx';

export interface TargetFieldProps {
  label: string;
  path: FieldPath;
  problems: readonly FieldProblem[];
  value: string | null;
  onChange(to: string | null): void;
  around: Surroundings;
  /** The way out that a new node is connected to. */
  port: string;
  /** What happens where nothing is chosen; without it an unconnected way is a problem. */
  none?: string;
  /** The failure way: amber. */
  failure?: boolean;
  hint?: string;
  className?: string | undefined;
}

/** A labelled target of one way out. */
export function TargetField({ around, port, failure = false, none, ...props }: TargetFieldProps) {
  const { label, path, problems, value, onChange, hint, className } = props;
  return (
    <ProblemField
      label={label}
      path={path}
      problems={problems}
      hint={hint}
      className={className}
      {...(failure && { icon: TriangleAlert, tone: 'warn' as const })}
    >
      {({ describedBy }) => (
        <TargetSelect
          aria-label={label}
          aria-describedby={describedBy}
          value={value}
          onChange={onChange}
          nodes={around.nodes}
          onNew={around.connectNew && (() => around.connectNew?.(port))}
          tone={failure ? 'warn' : 'plain'}
          required={none === undefined}
          {...(none === undefined ? {} : { none })}
        />
      )}
    </ProblemField>
  );
}
