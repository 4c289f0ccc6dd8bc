import { Bolt, Copy, Ellipsis, FlaskConical, Play, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Group, Panel, type PanelImperativeHandle } from 'react-resizable-panels';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Segmented } from '../controls/Segmented.tsx';
import { Select } from '../controls/Select.tsx';
import { TextField } from '../controls/TextField.tsx';
import { Badge } from '../display/Badge.tsx';
import { Icon } from '../display/Icon.tsx';
import { SPLITTER_GRIP, Splitter } from '../frame/Splitter.tsx';
import { TabPanel, TabStrip, Tabs } from '../frame/Tabs.tsx';
import { AlertDialog } from '../overlays/AlertDialog.tsx';
import { Dialog } from '../overlays/Dialog.tsx';
import { Menu } from '../overlays/Menu.tsx';
import type { MenuEntry } from '../overlays/menuEntries.ts';
import { toast } from '../overlays/toast.ts';
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

/** Choices, menus, dialogs, tabs and the splitter. */
export function Choices() {
  const [name, setName] = useState<string>('Order tracking');
  const [env, setEnv] = useState<string>('staging');
  const [tab, setTab] = useState<string | null>('requests');
  const [line, setLine] = useState<string>('check');
  const [segment, setSegment] = useState<'live' | 'sample' | 'recorded'>('live');
  const [dialog, setDialog] = useState(false);
  const [alert, setAlert] = useState(false);
  const panel = useRef<PanelImperativeHandle>(null);
  return (
    <>
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
            <TextField value={name} onChange={setName} />
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
