import { FileDown } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useAppServices } from '../../shell/AppContext.ts';
import { Icon } from '../../ui/display/Icon.tsx';
import { takesText } from '../../ui/keyboard/shortcuts.ts';

/** The library's page: files dropped anywhere on it, and flows pasted into it, are imported. */
export function DropZone({ children }: { children: ReactNode }) {
  const { imports } = useAppServices();
  const [over, setOver] = useState(false);
  const depth = useRef(0);

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (takesText(document.activeElement) || !event.clipboardData) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      if (files.length > 0) void imports.importFiles(files);
      else if (text.trim() !== '') void imports.importText(text);
      else return;
      event.preventDefault();
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [imports]);

  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its buttons, Import and paste
    <div
      className="relative flex min-h-0 min-w-0 flex-1 flex-col bg-canvas"
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth.current++;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDragLeave={(event) => {
        if (!holdsFiles(event)) return;
        depth.current = Math.max(0, depth.current - 1);
        if (depth.current === 0) setOver(false);
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        void imports.importFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over && (
        <div className="pointer-events-none absolute inset-3 z-(--z-over) flex items-center justify-center rounded-12 border-2 border-dashed border-accent-line bg-panel/90">
          <div className="flex flex-col items-center gap-1 rounded-12 bg-panel px-6 py-4 shadow-2">
            <Icon as={FileDown} size={20} className="mb-1 text-accent-text" />
            <p className="type-13 font-semibold">Drop to import</p>
            <p className="type-12 text-text-3">Flows exported as JSON, one or several</p>
          </div>
        </div>
      )}
    </div>
  );
}
