import { expect, test } from 'vitest';
import { blankDocument, type FlowDocument } from '#shared/flow/document.ts';
import { offlineEnv } from './offlineEnv.ts';

const flow = (url: string, header: string): FlowDocument => {
  const document = blankDocument('F', 'n', 'a');
  const delivery = { url, headers: [{ name: 'X-Key', value: header }], timeoutMs: 1000, retries: 0 };
  return {
    ...document,
    nodes: document.nodes.map((node) => ({
      ...node,
      actions: [{ id: 'w', type: 'webhook' as const, ...delivery, onFailure: null }],
    })),
    onEnd: { ...delivery, url: 'https://{{$env.CRM_HOST}}/x', when: 'always' },
  };
};

test('what URLs and headers name and is missing gets a stand-in that makes a usable request', () => {
  const env = { KNOWN: 'kept' };
  const full = offlineEnv(
    flow(' {{$env.API_URL}}/{{$env.KNOWN}}/{{$env.PART}}', 'Bearer {{$env.TOKEN}}'),
    env,
  );
  expect(full).toEqual({
    KNOWN: 'kept',
    API_URL: 'http://api-url.invalid',
    PART: 'part.invalid',
    CRM_HOST: 'crm-host.invalid',
    TOKEN: '(TOKEN is not set)',
  });
  expect(env).toEqual({ KNOWN: 'kept' });
});

test('an environment that has everything stays the same object', () => {
  const env = { A: 'http://a', T: { secret: 's' }, CRM_HOST: 'c' };
  expect(offlineEnv(flow('{{$env.A}}/x', '{{$env.T}}'), env)).toBe(env);
});
