import { FileDown, FlaskConical, Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { Checkbox } from '../controls/Checkbox.tsx';
import { Chip } from '../controls/Chip.tsx';
import { CopyButton } from '../controls/CopyButton.tsx';
import { Field } from '../controls/Field.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Switch } from '../controls/Switch.tsx';
import { DataTable } from '../display/DataTable.tsx';
import { EmptyState } from '../display/EmptyState.tsx';
import { ErrorNote } from '../display/ErrorNote.tsx';
import { KindTile } from '../display/KindTile.tsx';
import { Logo } from '../display/Logo.tsx';
import { PostBadge } from '../display/PostBadge.tsx';
import { RelativeTime } from '../display/RelativeTime.tsx';
import { SectionHead } from '../display/SectionHead.tsx';
import { Skeleton } from '../display/Skeleton.tsx';
import { Spinner } from '../display/Spinner.tsx';
import { StatusDot } from '../display/StatusDot.tsx';
import { TimingBar } from '../display/TimingBar.tsx';
import { Token } from '../display/Token.tsx';
import { JsonView } from '../json/JsonView.tsx';
import { MenuAt } from '../overlays/MenuAt.tsx';
import { Popover } from '../overlays/Popover.tsx';
import { Specimen } from './Specimen.tsx';

const JSON_TEXT = JSON.stringify({
  data: { type: 'interactions', attributes: { a: 1, b: true, c: null } },
  included: [
    { name: 'fullname', data: 'Ada' },
    { name: 'eta', data: 42 },
  ],
  note: 'Your parcel left our warehouse in Leipzig this morning and is on its way to you.',
}).replace('42', '12345678901234567890');

const TIMING = { dns: 2, connect: 9, tls: 21, firstByte: 104, body: 6 };
const HEADERS = [
  { name: 'X-Api-Key', value: '$env.API_KEY' },
  { name: 'X-Store', value: null },
];

/** Marks, states, tables and the large views. */
export function States() {
  const [on, setOn] = useState(true);
  const [at, setAt] = useState<{ x: number; y: number } | null>(null);
  return (
    <>
      <Specimen title="Marks">
        <PostBadge filled />
        <PostBadge />
        <Token name="$env.API" braces />
        <Token name="fullname" />
        <Token name="fulname" tone="danger" />
        <KindTile kind="talk" />
        <KindTile kind="ask" />
        <KindTile kind="webhook" />
        <KindTile kind="people" />
        <KindTile kind="end" />
        <KindTile kind="webhook" size={24} />
        <Chip>I don’t have it</Chip>
        <Chip size={26} onPress={() => {}}>
          Talk to a person
        </Chip>
        <Chip size={26} chosen onPress={() => {}}>
          I don’t have it
        </Chip>
        <Chip onRemove={() => {}}>failed</Chip>
        <StatusDot tone="accent" />
        <StatusDot tone="live" pulsing />
        <Spinner label="Working" />
        <Logo />
        <RelativeTime time={Date.now() - 120_000} className="type-12 text-text-3" />
        <CopyButton text="POST" label="Copy as cURL" />
        <CopyButton text="POST" label="Copy as cURL" showLabel size={28} />
      </Specimen>
      <Specimen title="On and off">
        <Switch checked={on} onChange={setOn} aria-label="On" />
        <Switch checked={!on} onChange={(next) => setOn(!next)} aria-label="Off" />
        <Switch checked disabled onChange={() => {}} aria-label="Fixed" />
        <Checkbox checked={on} onChange={setOn} label="Include the notes" hint="They are for people only" />
        <Checkbox checked={false} mixed onChange={() => {}} label="Some" />
        <Checkbox checked={false} disabled onChange={() => {}} label="None" />
        <Popover trigger={<Button>Popover</Button>} title="Force a fault">
          <Field label="Answer with">
            <Switch checked={on} onChange={setOn} />
          </Field>
        </Popover>
        <Button onClick={(event) => setAt({ x: event.clientX, y: event.clientY })}>Menu at a point</Button>
        <MenuAt
          at={at}
          onClose={() => setAt(null)}
          items={[{ id: 'a', label: 'Add a node here', run: () => {} }]}
        />
      </Specimen>
      <Specimen title="Progress">
        <Skeleton className="h-7 w-40" />
        <TimingBar className="w-77" timing={TIMING} legend />
        <TimingBar className="w-25" timing={TIMING} scale={{ from: 200, span: 1000 }} />
        <TimingBar
          className="w-25"
          timing={{ dns: 20, connect: 30, tls: 20, firstByte: 10_000 }}
          failed="never"
          scale={{ from: 0, span: 1000 }}
        />
        <TimingBar className="w-77" timing={{ connect: 3, firstByte: 161 }} failed="answered" legend />
      </Specimen>
      <div className="grid grid-cols-2 gap-4">
        <div className="flex flex-col gap-4 bg-panel p-4">
          <SectionHead
            title="Headers"
            count={3}
            weight="quiet"
            aside={
              <Button variant="ghost" size={24}>
                Edit as text
              </Button>
            }
          />
          <DataTable
            label="Headers"
            hideHead
            columns={[
              { id: 'name', head: 'Name', width: '38%', cell: (row) => row.name },
              {
                id: 'value',
                head: 'Value',
                cell: (row) => (row.value ? <Token name={row.value} braces /> : 'fernwood-eu'),
              },
            ]}
            rows={HEADERS}
            rowKey={(row) => row.name}
          />
          <SectionHead
            title="Actions"
            count={1}
            aside={
              <Button icon={Plus} variant="ghost" size={24}>
                Add action
              </Button>
            }
          />
          <DataTable
            label="Differences"
            columns={[
              { id: 'name', head: 'Name', mono: true, cell: (row) => row.name },
              { id: 'ms', head: 'Time', align: 'end', cell: () => '142 ms' },
            ]}
            rows={HEADERS}
            rowKey={(row) => row.name}
            rowTone={(row) => (row.value ? 'danger' : 'selected')}
          />
          <ErrorNote
            title="Contract broken: nothing was stored"
            action={<IconButton icon={FlaskConical} label="Make a test of it" size={24} />}
          >
            One bad entry stops them all.
          </ErrorNote>
          <ErrorNote tone="warn" title="2 routes lead nowhere">
            Connect them, or the bot falls silent there.
          </ErrorNote>
          <EmptyState
            icon={FileDown}
            title="No requests yet"
            action={<Button icon={FlaskConical}>Start a test chat</Button>}
          >
            Every webhook the bot calls shows here, with what was sent and what came back.
          </EmptyState>
        </div>
        <div className="flex flex-col gap-4 bg-panel p-4">
          <JsonView text={JSON_TEXT} label="response body" openLevels={2} className="h-60" />
          <JsonView
            text={JSON_TEXT}
            label="response body"
            view="text"
            marks={['/included/1']}
            className="h-50"
          />
          <JsonView text={'<html>\n  <h1>503</h1>\n</html>'} label="response body" className="h-30" />
        </div>
      </div>
    </>
  );
}
