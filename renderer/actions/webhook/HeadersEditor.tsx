import type { Delivery } from '#shared/fulfillment/delivery.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SectionHead } from '../../ui/display/SectionHead.tsx';
import type { DeliveryEditorProps } from './deliveryEdit.ts';
import { HeaderRow } from './HeaderRow.tsx';
import { HeadersAsText } from './HeadersAsText.tsx';
import { headersTextProblem } from './headersText.ts';

type Header = Delivery['headers'][number];

export interface HeadersEditorProps extends DeliveryEditorProps {
  /** Names the part of the inspector that remembers table or text. */
  part: string;
}

const MAX_HEADERS = 100;

/** The headers: a table whose last row adds one, or all of them as text. */
export function HeadersEditor({ part, ...props }: HeadersEditorProps) {
  const { delivery, edit, problems, around } = props;
  const { headers } = delivery;
  const asText = around.isOpen(part);
  const change = (label: string, recipe: (headers: Header[]) => Header[], typing?: string) =>
    edit(`${label} of ${around.place}`, (now) => ({ ...now, headers: recipe(now.headers) }), typing);
  const put = (i: number, header: Header, typing: string) =>
    change('Edit header', (now) => (i < now.length ? now.with(i, header) : [...now, header]), typing);
  const cannot = headersTextProblem(headers);
  return (
    <div className="flex flex-col gap-1" data-field="headers">
      <SectionHead
        level={4}
        weight="quiet"
        title="Headers"
        count={headers.length}
        aside={
          <Button
            variant="ghost"
            size={24}
            onClick={() => around.setOpen(part, !asText)}
            disabledReason={asText ? undefined : (cannot ?? undefined)}
            className="-mr-2"
          >
            {asText ? 'Edit as table' : 'Edit as text'}
          </Button>
        }
      />
      {asText ? (
        <HeadersAsText {...props} />
      ) : (
        <ul aria-label="Headers" className="rounded-6 border border-line">
          {[...headers, null].slice(0, MAX_HEADERS).map((header, i) => (
            <HeaderRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no id but their place
              key={i}
              index={i}
              header={header}
              problems={problems}
              names={around.names}
              onChange={(next, typing) => put(i, next, typing)}
              onDelete={() => change('Delete header', (now) => now.toSpliced(i, 1))}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
