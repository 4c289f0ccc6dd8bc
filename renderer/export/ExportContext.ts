import { createContext, useContext } from 'react';

/** Which flow to export. */
export interface ExportRequest {
  flowId: string;
  name: string;
}

/** Provides the one export dialog of a window. */
export const ExportContext = createContext<((request: ExportRequest) => void) | null>(null);

/** Opens the export dialog. */
export function useExportDialog(): (request: ExportRequest) => void {
  const open = useContext(ExportContext);
  if (!open) throw new Error('useExportDialog outside of ExportContext');
  return open;
}
