import { Lock } from 'lucide-react';
import { MASK } from '#shared/fulfillment/redact.ts';
import type { HeaderRow, ResponseHeaders } from '#shared/fulfillment/types.ts';
import { Icon } from '../ui/display/Icon.tsx';
import { cx } from '../ui/frame/cx.ts';

export interface HeaderRowsProps {
  headers: readonly HeaderRow[];
  /** One line a header, cut at its end and whole in its tooltip. */
  short?: boolean;
}

/** Headers as they were sent or received; what is secret in them is masked and has a lock. */
export function HeaderRows({ headers, short = false }: HeaderRowsProps) {
  return (
    <dl className="grid grid-cols-[fit-content(45%)_minmax(0,1fr)] gap-x-5 type-12">
      {headers.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a header may be there twice
        <div key={index} className="col-span-full grid min-h-5 grid-cols-subgrid items-start py-0.5">
          <dt className={cx('text-text-2', short ? 'truncate' : 'wrap-anywhere')}>{name}</dt>
          <dd className={cx('mono-12', short ? 'truncate' : 'wrap-anywhere')} title={value}>
            {value}
            {value.includes(MASK) && (
              <span
                role="img"
                aria-label="secret"
                title="Holds a secret: it was sent, and is kept nowhere"
                className="ml-1.5 inline-block align-[-2px] text-text-3"
              >
                <Icon as={Lock} size={13} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Response headers as rows, one a value. */
export function headerRows(headers: ResponseHeaders | null): HeaderRow[] {
  return Object.entries(headers ?? {}).flatMap(([name, value]) =>
    [value].flat().map((one) => ({ name, value: one })),
  );
}
