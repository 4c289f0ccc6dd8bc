import { describe, expect, it } from 'vitest';
import type { Exit } from '#shared/exits/registry.ts';
import type { FlowNode } from '#shared/flow/document.ts';
import { changeExitType } from '../../document/commands/contentCommands.ts';
import { lostWithExit } from './lostWithExit.ts';

const route = (id: string) => ({
  id,
  match: 'all' as const,
  tests: [{ of: 'a', op: 'is' as const, value: 'b' }],
  to: null,
});
const reply: Exit = { type: 'reply', saveAs: 'answer', routes: [route('r1'), route('r2')], otherwise: 'n2' };

function lost(exit: Exit, type: Exit['type']): string | null {
  const node: FlowNode = { id: 'n', label: 'N', actions: [], exit };
  return lostWithExit(exit, changeExitType(node, type).exit);
}

describe('lostWithExit', () => {
  it('is silent where everything was kept', () => {
    expect(lost({ ...reply, saveAs: undefined } as Exit, 'route')).toBeNull();
    expect(lost({ type: 'goto', to: 'n2' }, 'reply')).toBeNull();
    expect(lost({ type: 'end' }, 'transfer')).toBeNull();
  });

  it('names what went', () => {
    expect(lost(reply, 'route')).toBe('the name the reply is saved as');
    expect(lost(reply, 'end')).toBe('its 2 routes, the way on and the name the reply is saved as');
    expect(lost({ type: 'transfer', queue: 'Support', unavailable: { noUsers: 'n2' } }, 'end')).toBe(
      'the queue and the ways when nobody takes over',
    );
    expect(lost({ type: 'goto', to: 'n2' }, 'end')).toBe('the way on');
  });
});
