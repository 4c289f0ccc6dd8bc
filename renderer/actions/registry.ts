import { Clock, Database, FileText, MessageSquare, Tags, Webhook } from 'lucide-react';
import type { ComponentType } from 'react';
import type { Action, ActionType } from '#shared/actions/registry.ts';
import type { IconType } from '../ui/display/Icon.tsx';
import type { ActionEditor, ActionEditorProps } from './actionEditor.ts';
import { DelayEditor } from './DelayEditor.tsx';
import { FileEditor } from './file/FileEditor.tsx';
import { MessageEditor } from './MessageEditor.tsx';
import { SuggestionsEditor } from './SuggestionsEditor.tsx';
import { WriteEditor } from './WriteEditor.tsx';
import { WebhookEditor } from './webhook/WebhookEditor.tsx';
import { WebhookName } from './webhook/WebhookName.tsx';

/** Icon and editor of every action type. Leaving one out does not compile. */
const actionEditors = {
  message: { icon: MessageSquare, Editor: MessageEditor },
  suggestions: { icon: Tags, Editor: SuggestionsEditor },
  webhook: { icon: Webhook, Editor: WebhookEditor, Title: WebhookName },
  write: { icon: Database, Editor: WriteEditor },
  file: { icon: FileText, Editor: FileEditor },
  delay: { icon: Clock, Editor: DelayEditor },
} satisfies { [T in ActionType]: ActionEditor<T> };

/** How an action is shown and edited, whatever its type. */
export interface AnyActionEditor {
  icon: IconType;
  Editor: ComponentType<ActionEditorProps<Action>>;
  Title?: ComponentType<ActionEditorProps<Action>>;
}

/** The icon and editor of an action's type. */
export function actionEditor(type: ActionType): AnyActionEditor {
  // Each editor takes its own type only; callers pair it with an action of that same type.
  return actionEditors[type] as unknown as AnyActionEditor;
}
