import { describe, expect, it } from 'vitest';
import type { FlowNode } from '#shared/flow/document.ts';
import { onwardOf, setFailures, setOnward } from './manyEdits.ts';

const node = (exit: FlowNode['exit'], actions: FlowNode['actions'] = []): FlowNode => ({
  id: 'n',
  label: '',
  actions,
  exit,
});

describe('edits of several nodes at once', () => {
  it('knows the one way on that a node has', () => {
    expect(onwardOf(node({ type: 'goto', to: 'a' }))).toEqual({ to: 'a' });
    expect(onwardOf(node({ type: 'reply', routes: [], otherwise: null }))).toEqual({ to: null });
    expect(onwardOf(node({ type: 'end' }))).toBeNull();
  });

  it('leads it elsewhere, and leaves nodes without one as they are', () => {
    expect(setOnward(node({ type: 'goto', to: 'a' }), 'b').exit).toEqual({ type: 'goto', to: 'b' });
    expect(setOnward(node({ type: 'route', routes: [], otherwise: 'a' }), null).exit).toEqual({
      type: 'route',
      routes: [],
      otherwise: null,
    });
    const end = node({ type: 'end' });
    expect(setOnward(end, 'b')).toBe(end);
    const same = node({ type: 'goto', to: 'b' });
    expect(setOnward(same, 'b')).toBe(same);
  });

  it('leads the failures of all webhooks elsewhere', () => {
    const call = (id: string, onFailure: string | null): FlowNode['actions'][number] => ({
      id,
      type: 'webhook',
      url: '',
      headers: [],
      timeoutMs: 100,
      retries: 0,
      onFailure,
    });
    const both = node({ type: 'end' }, [call('w1', null), call('w2', 'a')]);
    const after = setFailures(both, 'b');
    expect(after.actions.map((action) => action.type === 'webhook' && action.onFailure)).toEqual(['b', 'b']);
    expect(setFailures(after, 'b')).toBe(after);
  });
});
