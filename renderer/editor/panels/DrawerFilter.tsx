import { ListFilter } from 'lucide-react';
import { TextField } from '../../ui/controls/TextField.tsx';

/** The filter of a drawer tab, for its `DrawerTools`. `of` says what is filtered: "data". */
export function DrawerFilter({
  of,
  value,
  onChange,
}: {
  of: string;
  value: string;
  onChange(text: string): void;
}) {
  return (
    <TextField
      type="search"
      size={24}
      look="well"
      icon={ListFilter}
      value={value}
      onChange={onChange}
      placeholder="Filter"
      aria-label={`Filter ${of}`}
      className="w-37 min-w-20 shrink"
    />
  );
}
