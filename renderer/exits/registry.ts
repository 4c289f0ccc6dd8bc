import type { ComponentType } from 'react';
import type { Exit, ExitType } from '#shared/exits/registry.ts';
import { EndEditor } from './EndEditor.tsx';
import type { ExitEditor, ExitEditorProps } from './exitEditor.ts';
import { GotoEditor } from './GotoEditor.tsx';
import { ReplyEditor } from './ReplyEditor.tsx';
import { RouteExitEditor } from './RouteExitEditor.tsx';
import { TransferEditor } from './TransferEditor.tsx';

/** The editor of every exit type. Leaving one out does not compile. */
const exitEditors = {
  reply: ReplyEditor,
  route: RouteExitEditor,
  goto: GotoEditor,
  transfer: TransferEditor,
  end: EndEditor,
} satisfies { [T in ExitType]: ExitEditor<T> };

/** The editor of an exit's type. */
export function exitEditor(type: ExitType): ComponentType<ExitEditorProps<Exit>> {
  // Each editor takes its own type only; callers pair it with an exit of that same type.
  return exitEditors[type] as unknown as ComponentType<ExitEditorProps<Exit>>;
}
