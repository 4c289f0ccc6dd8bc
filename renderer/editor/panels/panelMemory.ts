import type { Settings } from '../../settings/settingsStore.ts';
import type { EditorState } from '../editorStore.ts';

/** Windows of one class share the sizes of their panels (layout.md, What goes first). */
export type WindowClass = 'wide' | 'medium' | 'narrow' | 'small';

/** The class of a window `width` px wide. */
export function windowClass(width: number): WindowClass {
  if (width >= 1280) return 'wide';
  if (width >= 1100) return 'medium';
  return width >= 960 ? 'narrow' : 'small';
}

/** Sizes of panels in px. */
export interface PanelSizes {
  inspector: number;
  chat: number;
  drawer: number;
}

/** What is remembered of the panels in windows of one class. */
export interface PanelMemory {
  sizes?: Partial<PanelSizes>;
  open?: Partial<Pick<EditorState, 'inspectorOpen' | 'drawer'>>;
}

/** Sizes before anyone changed them: 368, or 352 from 1100 down (layout.md). */
export function defaultSizes(of: WindowClass): PanelSizes {
  const right = of === 'wide' || of === 'medium' ? 368 : 352;
  return { inspector: right, chat: right, drawer: 364 };
}

/** The key of the setting that remembers the panels. */
export function panelKey(of: WindowClass): string {
  return `editor.panels.${of}`;
}

/** What an editor shows first in a window `width` px wide. */
export function initialEditorState(settings: Settings, width: number): Partial<EditorState> {
  const of = windowClass(width);
  const { open } = (settings.get(panelKey(of)) ?? {}) as PanelMemory;
  // In a small window the inspector lies over the canvas: it comes when it is asked for.
  return { inspectorOpen: of !== 'small' && open?.inspectorOpen !== false, drawer: open?.drawer ?? null };
}
