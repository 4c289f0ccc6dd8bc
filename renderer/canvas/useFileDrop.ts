import type { DragEvent } from 'react';
import { MAX_FLOW_BYTES } from '#shared/core/limits.ts';
import { toast } from '../ui/overlays/toast.ts';
import type { CanvasActions } from './actions/CanvasActions.ts';
import type { Camera } from './camera.ts';

/** A flow's file dropped on the canvas adds its nodes there; anything else is told. Nothing ever opens in the window. */
export function useFileDrop(actions: CanvasActions, camera: Camera) {
  return {
    onDragOver(event: DragEvent) {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    },
    onDrop(event: DragEvent) {
      const [file, ...others] = event.dataTransfer.files;
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      const at = camera.toCanvas({ x: event.clientX, y: event.clientY });
      const refuse = (text: string) => toast({ id: 'canvas-paste', tone: 'danger', text });
      if (others.length > 0) refuse('Drop one flow at a time.');
      else if (file.size > MAX_FLOW_BYTES) refuse(`“${file.name}” is larger than a flow can be (100 MB).`);
      else {
        file.text().then(
          (text) => actions.pasteText(text, at),
          () => refuse(`“${file.name}” could not be read.`),
        );
      }
    },
  };
}
