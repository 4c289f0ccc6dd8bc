import { Plus } from 'lucide-react';
import { Button } from '../ui/controls/Button.tsx';

export interface AddRowProps {
  label: string;
  onAdd(): void;
  disabledReason?: string | undefined;
}

/** The last row of a list: adds one more. */
export function AddRow({ label, onAdd, disabledReason }: AddRowProps) {
  return (
    <Button
      variant="ghost"
      size={24}
      icon={Plus}
      onClick={onAdd}
      disabledReason={disabledReason}
      className="-ml-1.5 self-start"
    >
      {label}
    </Button>
  );
}
