import { CornerDownRight } from 'lucide-react';
import { useMemo } from 'react';
import { MAX_FIELD } from '#shared/core/limits.ts';
import { templateSlots } from '#shared/core/template.ts';
import { type PreviewPart, previewTemplate } from '../../templates/previewTemplate.ts';
import { TemplateField } from '../../templates/TemplateField.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { PostBadge } from '../../ui/display/PostBadge.tsx';
import { cx } from '../../ui/frame/cx.ts';
import type { DeliveryEditorProps } from './deliveryEdit.ts';

/** Where the interaction is posted, and what that address comes to in the chosen environment. */
export function UrlField({ delivery, edit, problems, around }: DeliveryEditorProps) {
  const { url } = delivery;
  return (
    <div className="flex flex-col gap-1">
      <TemplateField
        label="URL"
        hideLabel
        path={['url']}
        problems={problems}
        limit={MAX_FIELD}
        place="url"
        names={around.names}
        mono
        size={32}
        start={<PostBadge filled />}
        placeholder="https://example.org/hook"
        value={url}
        onChange={(next) => edit(`Edit URL of ${around.place}`, (now) => ({ ...now, url: next }), 'url')}
      />
      <UrlPreview url={url} around={around} />
    </div>
  );
}

function UrlPreview({ url, around }: { url: string; around: DeliveryEditorProps['around'] }) {
  const parts = useMemo(() => previewTemplate(url.trim(), 'url', around.names), [url, around.names]);
  if (templateSlots(url).length === 0) return null;
  const missing = parts
    .filter((part) => part.kind === 'missing')
    .map((part) => part.text.replace('$env.', ''));
  if (missing.length > 0) {
    return (
      <Line>
        <span className="text-text-3">
          {around.environment === null
            ? 'Choose an environment to see the whole address.'
            : `${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not set in ${around.environment}.`}
        </span>
      </Line>
    );
  }
  return (
    <Line>
      <span className="min-w-0 truncate code-11 text-text-2" title={parts.map((part) => part.text).join('')}>
        {parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text, in its order
          <span key={i} className={cx(PART_LOOK[part.kind])}>
            {part.text}
          </span>
        ))}
      </span>
    </Line>
  );
}

const PART_LOOK: Record<PreviewPart['kind'], string | false> = {
  text: false,
  value: false,
  secret: 'text-text-3',
  open: 'italic text-accent-text',
  missing: 'text-danger-text',
};

function Line({ children }: { children: React.ReactNode }) {
  return (
    <p className="flex min-w-0 items-center gap-1 pl-0.5 type-12">
      <Icon as={CornerDownRight} size={13} className="text-text-3" />
      {children}
    </p>
  );
}
