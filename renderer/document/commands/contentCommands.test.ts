import { describe, expect, it } from 'vitest';
import type { FlowNode } from '#shared/flow/document.ts';
import { smallFlow } from '../flowFixture.ts';
import {
  addNote,
  changeExitType,
  deleteNotes,
  duplicateAction,
  insertAction,
  moveAction,
  newAction,
  removeAction,
  replaceAction,
  setSettings,
  updateNote,
} from './contentCommands.ts';

const message = (id: string, text = id) => ({ id, type: 'message' as const, text });
const node: FlowNode = {
  id: 'n',
  label: 'N',
  actions: [message('a'), message('b'), message('c')],
  exit: { type: 'reply', routes: [], otherwise: 'x' },
};
const ids = ({ actions }: FlowNode) => actions.map(({ id }) => id);

describe('contentCommands', () => {
  it('adds, replaces, removes and duplicates actions', () => {
    expect(ids(insertAction(node, message('d'), 1))).toEqual(['a', 'd', 'b', 'c']);
    expect(ids(insertAction(node, message('d')))).toEqual(['a', 'b', 'c', 'd']);
    expect(replaceAction(node, message('b', 'new')).actions[1]).toEqual(message('b', 'new'));
    expect(ids(removeAction(node, 'b'))).toEqual(['a', 'c']);
    const doubled = duplicateAction(node, 'a');
    expect(doubled.actions[1]).toMatchObject({ type: 'message', text: 'a' });
    expect(doubled.actions[1]?.id).not.toBe('a');
    expect(duplicateAction(node, 'nobody')).toBe(node);
  });

  it('moves an action, within the list', () => {
    expect(ids(moveAction(node, 'a', 2))).toEqual(['b', 'c', 'a']);
    expect(ids(moveAction(node, 'c', -5))).toEqual(['c', 'a', 'b']);
    expect(moveAction(node, 'a', 0)).toBe(node);
    expect(moveAction(node, 'nobody', 1)).toBe(node);
  });

  it('gives new actions their own ids', () => {
    expect(newAction('webhook').id).not.toBe(newAction('webhook').id);
  });

  it('keeps routes and the only way on when the exit becomes another', () => {
    const test = { of: '$reply', op: 'is' as const, value: 'x' };
    const routes = [{ id: 'r', match: 'all' as const, tests: [test], to: 'y' }];
    const asks: FlowNode = { ...node, exit: { type: 'reply', saveAs: 's', routes, otherwise: 'x' } };
    expect(changeExitType(asks, 'route').exit).toEqual({ type: 'route', routes, otherwise: 'x' });
    expect(changeExitType(asks, 'goto').exit).toEqual({ type: 'goto', to: 'x' });
    expect(changeExitType(changeExitType(asks, 'goto'), 'route').exit).toMatchObject({ otherwise: 'x' });
    expect(changeExitType(asks, 'end').exit).toEqual({ type: 'end' });
    expect(changeExitType(asks, 'reply')).toBe(asks);
  });

  it('adds, changes and deletes notes; a flow without notes has no list', () => {
    const note = { id: 's', text: 'T', position: { x: 0, y: 0 }, size: { width: 50, height: 50 } };
    const flow = addNote(smallFlow(), note);
    expect(updateNote(flow, 's', (one) => ({ ...one, text: 'U' })).notes?.[0]?.text).toBe('U');
    expect(updateNote(flow, 'nobody', (one) => ({ ...one }))).toBe(flow);
    expect(deleteNotes(flow, new Set(['s']))).not.toHaveProperty('notes');
    expect(deleteNotes(flow, new Set(['nobody']))).toBe(flow);
  });

  it('sets and removes the flow’s own fields', () => {
    const flow = setSettings(smallFlow(), { seeds: [{ name: 'a' }], idleTimeoutMinutes: null });
    expect(flow).toMatchObject({ seeds: [{ name: 'a' }], idleTimeoutMinutes: null });
    expect(setSettings(flow, { seeds: undefined })).not.toHaveProperty('seeds');
  });
});
