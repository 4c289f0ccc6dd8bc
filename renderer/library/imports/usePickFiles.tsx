import { type ReactNode, useCallback, useRef } from 'react';
import { useAppServices } from '../../shell/AppContext.ts';

/** Opens the system's file picker and imports what is chosen. Render `input` somewhere; it can't be seen. */
export function usePickFiles(): { pick(): void; input: ReactNode } {
  const { imports } = useAppServices();
  const field = useRef<HTMLInputElement>(null);
  const pick = useCallback(() => field.current?.click(), []);
  const input = (
    <input
      ref={field}
      type="file"
      multiple
      accept=".json,application/json"
      aria-label="Files to import"
      className="hidden"
      tabIndex={-1}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // The same file again must be a change again.
        event.target.value = '';
        void imports.importFiles(files);
      }}
    />
  );
  return { pick, input };
}
