import type { WebhookAction } from '#shared/actions/webhook.ts';
import { failurePort } from '#shared/actions/webhook.ts';
import { TargetField } from '../../fields/TargetField.tsx';
import type { ActionEditorProps } from '../actionEditor.ts';
import { DeliveryLimits } from './DeliveryLimits.tsx';
import { deliveryEdit } from './deliveryEdit.ts';
import { HeadersEditor } from './HeadersEditor.tsx';
import { ResultLine } from './ResultLine.tsx';
import { ReturnsEditor } from './ReturnsEditor.tsx';
import { SampleEditor } from './SampleEditor.tsx';
import { UrlField } from './UrlField.tsx';

/** A webhook: where it posts, with which headers, what happens when it fails, and what it answers. */
export function WebhookEditor(props: ActionEditorProps<WebhookAction>) {
  const { action, edit, problems, around } = props;
  const delivery = { delivery: action, edit: deliveryEdit(edit), problems, around };
  return (
    <div className="flex flex-col gap-3">
      <UrlField {...delivery} />
      <HeadersEditor {...delivery} part={`headers ${action.id}`} />
      <DeliveryLimits {...delivery}>
        <TargetField
          label="On failure"
          failure
          path={['onFailure']}
          problems={problems}
          value={action.onFailure}
          onChange={(onFailure) =>
            edit(`Connect failure of ${around.place}`, (now) => ({ ...now, onFailure }))
          }
          around={around}
          port={failurePort(action.id)}
          none="Goes on here"
        />
      </DeliveryLimits>
      <div className="flex flex-col gap-0.5">
        <SampleEditor {...props} />
        <ReturnsEditor {...props} />
      </div>
      <ResultLine last={around.lastExchange(action.id)} />
    </div>
  );
}
