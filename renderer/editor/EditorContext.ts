import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { FlowDocument } from '#shared/flow/document.ts';
import type { DocumentState, OpenDocument } from '../document/documentStore.ts';
import type { Editor, EditorState } from './editorStore.ts';

/** One open flow in a window: its document and what the editor shows of it. */
export interface EditorValue {
  document: OpenDocument;
  editor: Editor;
}

/** Provides the open flow to the canvas, panels and toolbar. */
export const EditorContext = createContext<EditorValue | null>(null);

/** The open flow; only inside the editor. */
export function useEditor(): EditorValue {
  const value = useContext(EditorContext);
  if (!value) throw new Error('useEditor outside of an editor');
  return value;
}

/** A part of the open document's state; re-renders when that part changes by reference. */
export function useDocumentState<Part>(select: (state: DocumentState) => Part): Part {
  return useStore(useEditor().document.store, select);
}

/** A part of the open flow; re-renders when that part changes by reference. */
export function useFlow<Part>(select: (document: FlowDocument) => Part): Part {
  return useStore(useEditor().document.store, (state) => select(state.document));
}

/** A part of what the editor shows; objects made by `select` are compared one level deep. */
export function useEditorState<Part>(select: (state: EditorState) => Part): Part {
  return useStore(useEditor().editor.store, useShallow(select));
}
