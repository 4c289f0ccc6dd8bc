import type { ReplyExit } from '#shared/exits/reply.ts';
import { NameInput } from '../fields/NameInput.tsx';
import { SectionHead } from '../ui/display/SectionHead.tsx';
import { ExpectEditor } from './ExpectEditor.tsx';
import type { ExitEditorProps } from './exitEditor.ts';
import { RoutesEditor } from './routes/RoutesEditor.tsx';

/** What happens with the customer's reply: kept, checked, then a way out by what it says. */
export function ReplyEditor({ exit, edit, problems, around }: ExitEditorProps<ReplyExit>) {
  return (
    <div className="flex flex-col gap-3">
      <NameInput
        label="Save reply as"
        path={['saveAs']}
        problems={problems}
        value={exit.saveAs ?? ''}
        onChange={(saveAs) =>
          edit(
            `Edit saved reply of ${around.place}`,
            ({ saveAs: _, type, ...now }) => (saveAs === '' ? { type, ...now } : { type, saveAs, ...now }),
            'saveAs',
          )
        }
        names={around.names}
        placeholder="Not saved"
      />
      <ExpectEditor exit={exit} edit={edit} problems={problems} around={around} />
      <div className="flex flex-col gap-1.5">
        <SectionHead level={4} weight="quiet" title="Routes" count={exit.routes.length} />
        <RoutesEditor exit={exit} edit={edit} problems={problems} around={around} firstTest="$reply" />
      </div>
    </div>
  );
}
