import { EXPECT_KINDS, type Expect, type ExpectKindName, expectKinds } from '#shared/core/expect.ts';
import { MAX_ATTEMPTS, MAX_MESSAGE } from '#shared/core/limits.ts';
import type { ReplyExit } from '#shared/exits/reply.ts';
import { NumberInput } from '../fields/NumberInput.tsx';
import { ProblemField } from '../fields/ProblemField.tsx';
import { TargetField } from '../fields/TargetField.tsx';
import { TextInput } from '../fields/TextInput.tsx';
import { TemplateField } from '../templates/TemplateField.tsx';
import { Select } from '../ui/controls/Select.tsx';
import type { ExitEditorProps } from './exitEditor.ts';
import { ReplyTrial } from './ReplyTrial.tsx';

const ANYTHING = 'anything';
const MAX_PATTERN = 2000;

/** What kind of reply is wanted, and what happens with another. */
export function ExpectEditor({ exit, edit, problems, around }: ExitEditorProps<ReplyExit>) {
  const { expect } = exit;
  const change = (label: string, recipe: (expect: Expect) => Expect, typing?: string) =>
    edit(
      `${label} of ${around.place}`,
      (now) => (now.expect ? { ...now, expect: recipe(now.expect) } : now),
      typing,
    );
  const setKind = (kind: ExpectKindName | typeof ANYTHING) =>
    edit(`Change expected reply of ${around.place}`, ({ expect: before, type, saveAs, ...now }) => {
      const start = saveAs === undefined ? { type } : { type, saveAs };
      return kind === ANYTHING ? { ...start, ...now } : { ...start, expect: withKind(before, kind), ...now };
    });
  return (
    <>
      <ProblemField label="Expected reply" path={['expect', 'kind']} problems={problems}>
        <Select
          look="line"
          value={expect?.kind ?? ANYTHING}
          onChange={setKind}
          options={[
            { value: ANYTHING, label: 'Anything' },
            ...EXPECT_KINDS.map((kind) => ({
              value: kind,
              label: expectKinds[kind].title,
              hint: kind === 'pattern' ? undefined : expectKinds[kind].example,
            })),
          ]}
        />
      </ProblemField>
      {expect && (
        <div className="flex flex-col gap-3 border-l-2 border-line pl-3">
          {expect.kind === 'pattern' && (
            <TextInput
              label="Pattern"
              path={['expect', 'pattern']}
              problems={problems}
              value={expect.pattern ?? ''}
              onChange={(pattern) => change('Edit pattern', (now) => ({ ...now, pattern }), 'expect.pattern')}
              limit={MAX_PATTERN}
              mono
              placeholder={expectKinds.pattern.example}
            />
          )}
          <ReplyTrial expect={expect} />
          <TemplateField
            label="Retry message"
            path={['expect', 'retryMessage']}
            problems={problems}
            limit={MAX_MESSAGE}
            place="text"
            names={around.names}
            multiline
            minRows={1}
            value={expect.retryMessage}
            onChange={(retryMessage) =>
              change('Edit retry message', (now) => ({ ...now, retryMessage }), 'expect.retryMessage')
            }
          />
          <div className="flex flex-wrap items-start gap-2">
            <NumberInput
              label="Attempts"
              path={['expect', 'attempts']}
              problems={problems}
              value={expect.attempts}
              onChange={(attempts) =>
                change('Edit attempts', (now) => ({ ...now, attempts }), 'expect.attempts')
              }
              rule={{ min: 1, max: MAX_ATTEMPTS }}
              stepper
              className="min-w-0 basis-15.5 has-aria-invalid:basis-full"
            />
            <TargetField
              label="Then go to"
              path={['expect', 'onInvalid']}
              problems={problems}
              value={expect.onInvalid}
              onChange={(onInvalid) => change('Connect invalid reply', (now) => ({ ...now, onInvalid }))}
              around={around}
              port="invalid"
              className="min-w-36 flex-1"
              none="Same as otherwise"
            />
          </div>
        </div>
      )}
    </>
  );
}

/** Another kind with what was set for the one before; the pattern stays, should the author come back to it. */
function withKind(before: Expect | undefined, kind: ExpectKindName): Expect {
  const { pattern, retryMessage = '', attempts = 3, onInvalid = null } = before ?? {};
  return { kind, ...(pattern === undefined ? {} : { pattern }), retryMessage, attempts, onInvalid };
}
