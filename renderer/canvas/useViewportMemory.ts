import type { Viewport } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useDocumentState } from '../editor/EditorContext.ts';
import { useSettings } from '../settings/useSetting.ts';
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts';

/** How long after the last movement the view is remembered, in ms. */
const REST_MS = 400;

/** What was in view when the flow was open last (null: never), and the function that remembers what is now. */
export function useViewportMemory(): { remembered: Viewport | null; remember(viewport: Viewport): void } {
  const settings = useSettings();
  const flowId = useDocumentState((state) => state.flowId);
  const key = `flow.${flowId}.viewport`;
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; save(): void } | null>(null);
  useEffect(
    () => () => {
      if (!pending.current) return;
      clearTimeout(pending.current.timer);
      pending.current.save();
    },
    [],
  );
  return {
    remembered: readViewport(settings.get(key)),
    remember(viewport) {
      if (pending.current) clearTimeout(pending.current.timer);
      const save = () => {
        pending.current = null;
        settings.set(key, { ...viewport });
      };
      pending.current = { save, timer: setTimeout(save, REST_MS) };
    },
  };
}

/** A stored view, or null where something else was stored. */
export function readViewport(stored: unknown): Viewport | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { x, y, zoom } = stored as Partial<Record<keyof Viewport, unknown>>;
  if (![x, y, zoom].every((value) => typeof value === 'number' && Number.isFinite(value))) return null;
  return { x: x as number, y: y as number, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom as number)) };
}
