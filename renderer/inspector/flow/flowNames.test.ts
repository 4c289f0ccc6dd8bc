import { describe, expect, it } from 'vitest';
import type { Environment } from '#shared/api/environments.ts';
import { blankDocument, type FlowDocument, type FlowNode } from '#shared/flow/document.ts';
import { flowNames, templateVariables } from './flowNames.ts';

const webhook = (returns?: string[], body?: string): FlowNode['actions'][number] => ({
  id: 'w',
  type: 'webhook',
  url: 'https://x.example',
  headers: [],
  timeoutMs: 1000,
  retries: 0,
  onFailure: null,
  ...(body && { sample: { status: 200, body } }),
  ...(returns && { returns }),
});

/** ask (saves orderNumber) -> call (webhook) -> tell; `apart` is reached by nothing and stores `late`. */
function flow(call: FlowNode['actions'][number]): FlowDocument {
  return {
    ...blankDocument('Names', 'ask', 'a'),
    seeds: [{ name: 'fullname', example: 'Ada' }],
    nodes: [
      {
        id: 'ask',
        label: '',
        actions: [],
        exit: { type: 'reply', saveAs: 'orderNumber', routes: [], otherwise: 'call' },
      },
      { id: 'call', label: '', actions: [call], exit: { type: 'goto', to: 'tell' } },
      {
        id: 'tell',
        label: '',
        actions: [{ id: 'm', type: 'message', text: '{{mystery}}' }],
        exit: { type: 'end' },
      },
      {
        id: 'apart',
        label: '',
        actions: [{ id: 's', type: 'write', name: 'late', value: '' }],
        exit: { type: 'end' },
      },
    ],
  };
}

describe('flowNames', () => {
  it('tells what the paths to a node may have set from what is set elsewhere', () => {
    const document = flow(webhook(['status']));
    expect(flowNames(document, 'ask')).toMatchObject({
      known: ['fullname'],
      others: ['late', 'orderNumber', 'status'],
      anyName: false,
    });
    expect(flowNames(document, 'tell')).toMatchObject({
      known: ['fullname', 'orderNumber', 'status'],
      others: ['late'],
      anyName: false,
    });
  });

  it('does not offer a name that is only read, unless a webhook may return it', () => {
    expect(flowNames(flow(webhook(['status'])), 'tell').others).not.toContain('mystery');
    expect(flowNames(flow(webhook()), 'tell').others).toContain('mystery');
  });

  it('knows where any name may be set: after such a webhook, in its node, and where nothing leads', () => {
    const document = flow(webhook());
    const any = (id: string | null) => flowNames(document, id).anyName;
    expect([any('ask'), any('call'), any('tell'), any('apart'), any(null)]).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  it('knows everything when the interaction has ended', () => {
    expect(flowNames(flow(webhook(['status'])), null)).toMatchObject({
      known: ['fullname', 'late', 'orderNumber', 'status'],
      others: [],
    });
  });

  it('takes examples from seeds and from samples that keep the contract', () => {
    const good = flow(webhook(undefined, '[{"name":"status","data":"SHIPPED"}]'));
    expect(flowNames(good, 'tell').examples).toEqual(
      new Map([
        ['status', 'SHIPPED'],
        ['fullname', 'Ada'],
      ]),
    );
    const bad = flow(webhook(undefined, '[{"name":"status","data":5}]'));
    expect(flowNames(bad, 'tell').examples).toEqual(new Map([['fullname', 'Ada']]));
  });
});

describe('templateVariables', () => {
  const environment = (id: string, variables: Environment['variables']): Environment => ({
    id,
    name: id,
    acceptSelfSigned: false,
    updatedAt: '',
    variables,
  });

  it('lists those of all environments with the values of the chosen one', () => {
    const staging = environment('staging', [
      { name: 'API', secret: false, value: 'https://s' },
      { name: 'KEY', secret: true, value: null },
    ]);
    const production = environment('production', [{ name: 'EXTRA', secret: false, value: 'x' }]);
    expect(templateVariables([staging, production], staging)).toEqual([
      { name: 'API', secret: false, value: 'https://s' },
      { name: 'EXTRA', secret: false, value: undefined },
      { name: 'KEY', secret: true, value: null },
    ]);
    expect(templateVariables([], null)).toEqual([]);
  });
});
