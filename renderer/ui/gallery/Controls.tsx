import {
  Bolt,
  Braces,
  Copy,
  Ellipsis,
  FlaskConical,
  ListFilter,
  Maximize2,
  Play,
  Search,
  Send,
  Trash2,
  TriangleAlert,
  Users,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { Group, Panel, type PanelImperativeHandle } from 'react-resizable-panels';
import { AlertDialog } from '../AlertDialog.tsx';
import { Badge } from '../Badge.tsx';
import { Button } from '../Button.tsx';
import { Combobox } from '../Combobox.tsx';
import { ContextMenu } from '../ContextMenu.tsx';
import { Dialog } from '../Dialog.tsx';
import { Field } from '../Field.tsx';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { KeyHint } from '../KeyHint.tsx';
import { Menu } from '../Menu.tsx';
import type { MenuEntry } from '../menuEntries.ts';
import { NumberField } from '../NumberField.tsx';
import { Segmented } from '../Segmented.tsx';
import { Select } from '../Select.tsx';
import { SPLITTER_GRIP, Splitter } from '../Splitter.tsx';
import { TabPanel, TabStrip, Tabs } from '../Tabs.tsx';
import { TextArea } from '../TextArea.tsx';
import { TextField } from '../TextField.tsx';
import { toast } from '../toast.ts';
import { Specimen } from './Specimen.tsx';

const MENU: readonly MenuEntry[] = [
  {
    id: 'run',
    label: 'Run from here',
    icon: <Icon as={Play} size={14} />,
    keys: 'Mod+Enter',
    run: () => toast({ text: 'Started at Welcome' }),
  },
  { id: 'copy', label: 'Duplicate', icon: <Icon as={Copy} size={14} />, keys: 'Mod+D', run: () => {} },
  {
    id: 'more',
    label: 'Move to',
    items: [
      { id: 'a', label: 'Front', run: () => {} },
      { id: 'b', label: 'Back', run: () => {} },
    ],
  },
  {
    section: 'Show',
    items: [
      { id: 'map', label: 'Minimap', checked: true, run: () => {} },
      { id: 'cov', label: 'Coverage', disabledReason: 'No tests yet', run: () => {} },
    ],
  },
  {
    section: null,
    items: [
      {
        id: 'del',
        label: 'Delete',
        danger: true,
        icon: <Icon as={Trash2} size={14} />,
        keys: 'Delete',
        run: () => toast({ text: 'Deleted “Welcome”', action: { label: 'Undo', run: () => {} } }),
      },
    ],
  },
];

/** The basic controls. */
export function Controls() {
  const [text, setText] = useState('fernwood-eu');
  const [long, setLong] = useState('Hi {{fullname}}! What is your order number?');
  const [number, setNumber] = useState<number | null>(10);
  const [target, setTarget] = useState<string>('person');
  const [env, setEnv] = useState<string>('staging');
  const [name, setName] = useState<string>('orderNumber');
  const [tab, setTab] = useState<string | null>('requests');
  const [line, setLine] = useState<string>('check');
  const [segment, setSegment] = useState<'live' | 'sample' | 'recorded'>('live');
  const [dialog, setDialog] = useState(false);
  const [alert, setAlert] = useState(false);
  const panel = useRef<PanelImperativeHandle>(null);
  const nodes = [
    { value: 'way', label: 'On its way' },
    { value: 'person', label: 'Talk to a person', icon: <Icon as={Users} size={14} /> },
    { value: 'none', label: 'Not found', disabledReason: 'This node' },
  ];
  return (
    <>
      <Specimen title="Buttons">
        <Button variant="primary" icon={Play}>
          Test
        </Button>
        <Button variant="primary" icon={Play} keys="Mod+T">
          Test
        </Button>
        <Button icon={Braces}>Export</Button>
        <Button>Secondary</Button>
        <Button disabledReason="Draw a node first">Disabled</Button>
        <Button variant="primary" disabled>
          Disabled
        </Button>
        <Button variant="ghost" icon={Bolt}>
          Force a fault
        </Button>
        <Button variant="danger" icon={Trash2}>
          Delete for good
        </Button>
        <Button loading>Sending…</Button>
        <Button size={24}>24</Button>
        <Button size={32} variant="primary" icon={Send} keys="Mod+Enter">
          Send test request
        </Button>
        <IconButton icon={Play} label="Run" keys="F9" />
        <IconButton icon={Ellipsis} label="More" pressed />
        <IconButton icon={Maximize2} label="Enlarge" size={24} />
        <IconButton icon={Trash2} label="Delete" variant="danger" disabledReason="Nothing is selected" />
      </Specimen>
      <Specimen title="Fields">
        <TextField aria-label="Store" value={text} onChange={setText} className="w-26" />
        <TextField aria-label="Focused" value="Focused" onChange={() => {}} className="w-26 field-focus" />
        <Field label="Bad" hideLabel error="Says what to do" className="w-26 self-start">
          <TextField value="bad value" onChange={() => {}} />
        </Field>
        <TextField
          aria-label="Search"
          icon={Search}
          placeholder="Search names, texts, URLs"
          value=""
          onChange={() => {}}
          end={<KeyHint keys="Mod+F" />}
          className="w-65"
        />
        <TextField
          aria-label="Filter"
          look="well"
          icon={ListFilter}
          placeholder="Filter"
          value=""
          onChange={() => {}}
          className="w-37.5"
        />
        <TextField aria-label="Off" disabled value="disabled" onChange={() => {}} className="w-26" />
        <TextField
          aria-label="URL"
          mono
          size={32}
          value="https://stage.fernwood.example/orders/track"
          onChange={() => {}}
          className="w-90"
        />
      </Specimen>
      <Specimen title="Labelled">
        <Field label="Timeout" className="w-20">
          <NumberField value={number} onChange={setNumber} unit="s" min={1} max={30} />
        </Field>
        <Field label="Retries" className="w-16">
          <NumberField value={1} onChange={() => {}} min={0} max={3} />
        </Field>
        <Field label="On failure" icon={TriangleAlert} tone="warn" className="w-43">
          <Select
            look="line"
            tone="warn"
            value={target}
            onChange={setTarget}
            options={[{ label: 'Nodes', options: nodes }]}
          />
        </Field>
        <Field label="Message" hint="Data in braces is filled in." aside="1 of 2" className="w-80">
          <TextArea value={long} onChange={setLong} limit={50} />
        </Field>
        <Field label="Save as" className="w-40">
          <Combobox
            freeText
            mono
            value={name}
            onChange={setName}
            options={[
              { value: 'orderNumber', label: 'orderNumber' },
              { value: 'eta', label: 'eta', hint: 'webhook' },
            ]}
          />
        </Field>
        <Field label="Go to" className="w-40">
          <Combobox value={target} onChange={setTarget} options={nodes} />
        </Field>
      </Specimen>
      <Specimen title="Choices">
        <Select
          prefix="Environment"
          value={env}
          onChange={setEnv}
          options={[
            { value: 'staging', label: 'Staging' },
            { value: 'production', label: 'Production' },
          ]}
        />
        <Select
          look="quiet"
          aria-label="Exit"
          value={env}
          onChange={setEnv}
          options={[{ value: 'staging', label: 'By the first route that holds' }]}
        />
        <Segmented
          label="Mode"
          value={segment}
          onChange={setSegment}
          options={[
            { value: 'live', label: 'Live' },
            { value: 'sample', label: 'Sample' },
            { value: 'recorded', label: 'Recorded' },
          ]}
        />
        <Menu trigger={<Button>Menu</Button>} items={MENU} />
        <Menu trigger={<IconButton icon={Ellipsis} label="More" />} items={MENU} />
        <ContextMenu items={MENU}>
          <div className="rounded-6 border border-dashed border-line-meaning px-3 py-1 type-12">
            Right click
          </div>
        </ContextMenu>
        <Button onClick={() => setDialog(true)}>Dialog</Button>
        <Button onClick={() => setAlert(true)}>Alert</Button>
        <Button
          onClick={() =>
            toast({ text: 'Saved as a sample', tone: 'success', action: { label: 'Undo', run: () => {} } })
          }
        >
          Toast
        </Button>
        <Dialog
          open={dialog}
          onClose={() => setDialog(false)}
          title="Export “Order tracking”"
          description="A file that people or the platform can read."
          footerNote="12 kB"
          footer={<Button variant="primary">Save the file</Button>}
        >
          <Field label="Name">
            <TextField value={text} onChange={setText} />
          </Field>
        </Dialog>
        <AlertDialog
          open={alert}
          title="Delete 2 flows for good?"
          confirmLabel="Delete for good"
          onConfirm={() => setAlert(false)}
          onCancel={() => setAlert(false)}
        >
          They leave the trash, and no undo brings them back.
        </AlertDialog>
      </Specimen>
      <Specimen title="Badges">
        <Badge>4</Badge>
        <Badge tone="danger">2</Badge>
        <Badge tone="warn">1</Badge>
        <Badge tone="live">2 of 2</Badge>
        <KeyHint keys="Mod+K" />
        <KeyHint keys="Mod+Shift+R" separate />
      </Specimen>
      <Specimen title="Tabs">
        <Tabs value={tab} onChange={setTab} className="w-full rounded-10 bg-panel px-2">
          <TabStrip
            label="Drawer"
            onReselect={() => setTab(null)}
            items={[
              { value: 'problems', label: 'Problems', badge: <Badge tone="danger">2</Badge>, icon: Bolt },
              { value: 'requests', label: 'Requests', badge: <Badge>5</Badge> },
              { value: 'tests', label: 'Tests', icon: FlaskConical, iconOnly: true },
            ]}
          />
          <TabPanel value="requests" className="p-2">
            Requests
          </TabPanel>
        </Tabs>
        <Tabs value={line} onChange={setLine} className="w-full bg-panel px-4">
          <TabStrip
            variant="line"
            label="Answer"
            className="border-b border-line"
            items={[
              { value: 'check', label: 'Check', badge: <Badge tone="danger">2</Badge> },
              { value: 'body', label: 'Body' },
              { value: 'headers', label: 'Headers', badge: <span className="text-text-3">6</span> },
            ]}
          />
        </Tabs>
      </Specimen>
      <Specimen title="Splitter">
        <div className="h-20 w-full bg-panel">
          <Group orientation="horizontal" resizeTargetMinimumSize={SPLITTER_GRIP}>
            <Panel minSize={100} className="p-2">
              Left
            </Panel>
            <Splitter
              between="columns"
              label="Resize the right"
              onNudge={(px) => {
                const now = panel.current?.getSize().inPixels ?? 0;
                panel.current?.resize(now - px);
              }}
            />
            <Panel
              panelRef={panel}
              defaultSize={300}
              minSize={100}
              groupResizeBehavior="preserve-pixel-size"
              className="p-2"
            >
              Right
            </Panel>
          </Group>
        </div>
      </Specimen>
    </>
  );
}
