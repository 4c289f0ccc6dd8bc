import { writeSync } from 'node:fs';
import type { FlowPatch } from '#shared/flow/patch.ts';
import { createServices } from './createServices.ts';

// A storm of edits, each printed once it is acknowledged: `REVISION`. Runs until it is killed.
const [dataFolder = '', flowId = ''] = process.argv.slice(2);
const { flows } = createServices({ dataFolder, host: 'browser' });

for (let { revision } = flows.open(flowId); ; ) {
  const next = revision + 1;
  const label = (number: number): FlowPatch => ({
    settings: { description: `edit ${number}` },
    nodes: {
      put: [
        {
          value: {
            id: 'storm',
            label: `edit ${number}`,
            actions: [{ id: 'a', type: 'message', text: 'x'.repeat((number * 37) % 4000) }],
            exit: { type: 'end' },
          },
        },
      ],
    },
  });
  const entry = {
    id: `e${next}`,
    label: `Edit ${next}`,
    at: new Date().toISOString(),
    forward: label(next),
    backward: label(revision),
  };
  const step = { kind: 'edit' as const, entry };
  revision = flows.apply({
    id: flowId,
    baseRevision: revision,
    origin: 'storm',
    patch: entry.forward,
    step,
  }).revision;
  writeSync(1, `${revision}\n`);
}
