import {
  Bolt,
  Braces,
  Ellipsis,
  ListFilter,
  Maximize2,
  Play,
  Search,
  Send,
  Trash2,
  TriangleAlert,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { Combobox } from '../controls/Combobox.tsx';
import { Field } from '../controls/Field.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Select } from '../controls/Select.tsx';
import { TextArea } from '../controls/TextArea.tsx';
import { TextField } from '../controls/TextField.tsx';
import { Badge } from '../display/Badge.tsx';
import { Icon } from '../display/Icon.tsx';
import { KeyHint } from '../keyboard/KeyHint.tsx';
import { Specimen } from './Specimen.tsx';

/** Buttons and fields. */
export function Controls() {
  const [text, setText] = useState('fernwood-eu');
  const [long, setLong] = useState('Hi {{fullname}}! What is your order number?');
  const [target, setTarget] = useState<string>('person');
  const [name, setName] = useState<string>('orderNumber');
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
          <TextField value="10" onChange={() => {}} />
        </Field>
        <Field label="Retries" className="w-16">
          <TextField value="1" onChange={() => {}} />
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
      <Specimen title="Badges">
        <Badge>4</Badge>
        <Badge tone="danger">2</Badge>
        <Badge tone="warn">1</Badge>
        <Badge tone="live">2 of 2</Badge>
        <KeyHint keys="Mod+K" />
        <KeyHint keys="Mod+Shift+R" separate />
      </Specimen>
    </>
  );
}
