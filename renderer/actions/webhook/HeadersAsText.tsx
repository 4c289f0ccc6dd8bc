import { problemsWithin } from '../../fields/fieldProblem.ts';
import { ProblemField } from '../../fields/ProblemField.tsx';
import { ProblemNotes } from '../../fields/ProblemNotes.tsx';
import { useDraft } from '../../fields/useDraft.ts';
import { TextArea } from '../../ui/controls/TextArea.tsx';
import type { DeliveryEditorProps } from './deliveryEdit.ts';
import { formatHeaders, parseHeaders } from './headersText.ts';

/** All headers in one text, to paste from elsewhere. */
export function HeadersAsText({ delivery, edit, problems, around }: DeliveryEditorProps) {
  const draft = useDraft({
    field: 'headers as text',
    value: delivery.headers,
    format: formatHeaders,
    parse: parseHeaders,
    commit: (headers) =>
      edit(
        `Edit headers of ${around.place}`,
        (now) => ({ ...now, headers: [...headers] }),
        'headers as text',
      ),
  });
  return (
    <div className="flex flex-col gap-1">
      <ProblemField
        label="Headers as text"
        hideLabel
        path={['headers', 'text']}
        problems={[]}
        error={draft.problem}
        hint="One “Name: value” a line; // before a line turns it off."
      >
        <TextArea
          mono
          minRows={4}
          maxRows={16}
          spellCheck={false}
          value={draft.text}
          onChange={draft.onChange}
          onBlur={draft.onBlur}
        />
      </ProblemField>
      <ProblemNotes problems={problemsWithin(problems, ['headers'])} />
    </div>
  );
}
