import { Ellipsis, EyeOff, Lock, Trash2 } from 'lucide-react';
import { MAX_FIELD } from '#shared/core/limits.ts';
import { envName, templateSlots } from '#shared/core/template.ts';
import type { Delivery } from '#shared/fulfillment/delivery.ts';
import { type FieldProblem, problemsWithin } from '../../fields/fieldProblem.ts';
import { limitText } from '../../fields/limitText.ts';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { useDraft } from '../../fields/useDraft.ts';
import { TemplateInput } from '../../templates/TemplateInput.tsx';
import type { TemplateNames } from '../../templates/templateNames.ts';
import { Combobox } from '../../ui/controls/Combobox.tsx';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { cx } from '../../ui/frame/cx.ts';
import { Menu } from '../../ui/overlays/Menu.tsx';
import { Tooltip } from '../../ui/overlays/Tooltip.tsx';
import { COMMON_HEADERS, commonValues } from './commonHeaders.ts';

type Header = Delivery['headers'][number];

export interface HeaderRowProps {
  index: number;
  /** Null for the last row, which adds one. */
  header: Header | null;
  problems: readonly FieldProblem[];
  names: TemplateNames;
  onChange(header: Header, typing: string): void;
  onDelete(): void;
}

const NAMES = COMMON_HEADERS.map((name) => ({ value: name, label: name }));

/** One header: its name, its value, and what can be done with it. */
export function HeaderRow({ index, header, problems, names, onChange, onDelete }: HeaderRowProps) {
  const { name, value } = header ?? EMPTY;
  const field = (key: 'name' | 'value') => `headers[${index}].${key}`;
  const set = (key: 'name' | 'value', text: string) =>
    onChange({ ...(header ?? EMPTY), [key]: text }, field(key));
  const nameDraft = useDraft({
    ...TEXT,
    field: field('name'),
    value: name,
    parse: limitText(256),
    commit: (text) => set('name', text),
  });
  const valueDraft = useDraft({
    ...TEXT,
    field: field('value'),
    value,
    parse: limitText(MAX_FIELD),
    commit: (text) => set('value', text),
  });
  const own = problemsWithin(problems, ['headers', index]);
  const draftProblem = nameDraft.problem ?? valueDraft.problem;
  const notes = draftProblem ? [{ severity: 'error' as const, message: draftProblem }, ...own] : own;
  const notesId = notes.length > 0 ? `header-${index}-notes` : undefined;
  const wrong = (key: 'name' | 'value') =>
    own.some((problem) => problem.severity === 'error' && problem.at.endsWith(key));
  const off = header?.off === true;
  return (
    <li className="border-line not-first:border-t" data-field={`headers[${index}]`}>
      <div className={cx('grid grid-cols-[39%_1fr] items-stretch', off && 'text-text-3')}>
        <div data-field={field('name')} className="flex min-w-0 border-r border-line">
          <Combobox
            freeText
            look="bare"
            value={nameDraft.text}
            onChange={nameDraft.onChange}
            options={NAMES}
            placeholder={header ? 'Name' : 'Add a header'}
            aria-label={`Header name ${index + 1}`}
            invalid={wrong('name') || nameDraft.problem !== null}
            className={cx('w-full rounded-none [&_input]:text-ellipsis', off && 'line-through')}
          />
        </div>
        <div className="group flex min-w-0 items-center pr-0.5">
          <div data-field={field('value')} className="flex min-w-0 flex-1">
            <TemplateInput
              look="bare"
              place="header"
              names={names}
              mono={value.includes('{{')}
              value={valueDraft.text}
              onChange={valueDraft.onChange}
              onBlur={valueDraft.onBlur}
              values={commonValues(name)}
              placeholder="Value"
              aria-label={`Header value ${index + 1}`}
              aria-describedby={notesId}
              invalid={wrong('value') || valueDraft.problem !== null}
              className={cx('w-full rounded-none', off && 'line-through')}
            />
          </div>
          {off && <span className="px-1 type-11 text-text-3">off</span>}
          {!off && isSecret(value, names) && <SecretMark />}
          {header ? (
            <RowMenu
              index={index}
              off={off}
              onToggle={() => onChange(toggled(header), '')}
              onDelete={onDelete}
            />
          ) : null}
        </div>
      </div>
      <ProblemNotes id={notesId} problems={notes} className="px-2 pt-0.5 pb-1.5" />
    </li>
  );
}

const EMPTY: Header = { name: '', value: '' };
const TEXT = { format: (text: string) => text };

function toggled({ off, ...header }: Header): Header {
  return off ? header : { ...header, off: true };
}

function RowMenu(props: { index: number; off: boolean; onToggle(): void; onDelete(): void }) {
  const { index, off, onToggle, onDelete } = props;
  return (
    <Menu
      align="end"
      trigger={
        <IconButton
          icon={Ellipsis}
          size={20}
          label={`Options of header ${index + 1}`}
          className="opacity-0 group-hover:opacity-100 group-focus-within:opacity-100 data-popup-open:opacity-100"
        />
      }
      items={[
        {
          id: 'toggle',
          label: off ? 'Send this header' : 'Keep, but do not send',
          icon: <Icon as={EyeOff} size={14} />,
          run: onToggle,
        },
        {
          id: 'delete',
          label: 'Delete header',
          icon: <Icon as={Trash2} size={14} />,
          danger: true,
          run: onDelete,
        },
      ]}
    />
  );
}

function SecretMark() {
  return (
    <Tooltip text="A secret of the environment: it is never in the flow, its exports or the request list.">
      <span
        role="img"
        aria-label="Secret value"
        className="flex size-5 items-center justify-center text-text-3"
      >
        <Icon as={Lock} size={13} />
      </span>
    </Tooltip>
  );
}

function isSecret(value: string, names: TemplateNames): boolean {
  return templateSlots(value).some((slot) => {
    const variable = envName(slot.name);
    return variable !== null && names.variables.some((one) => one.name === variable && one.secret);
  });
}
