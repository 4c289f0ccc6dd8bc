import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#shared/api/flows.ts';
import { blankDocument } from '#shared/flow/document.ts';
import { diffFlow } from '#shared/flow/patch.ts';
import { addEntry, applyStep, extendEntry, type History, stepHistory, UNDO_DEPTH } from './history.ts';

const EMPTY: History = { entries: [], position: 0 };
const before = blankDocument('Before', 'a', 'm');
const named = (name: string) => ({ ...before, name });

function entry(id: string, from = before, to = named(id)): HistoryEntry {
  return {
    id,
    label: id,
    at: '2026-11-24T10:00:00.000Z',
    forward: diffFlow(from, to),
    backward: diffFlow(to, from),
  };
}

describe('history', () => {
  it('forgets what could be redone when something else is done', () => {
    const three = [entry('1'), entry('2'), entry('3')].reduce<History>((at, one) => addEntry(at, one), EMPTY);
    const added = addEntry({ ...three, position: 1 }, entry('4'));
    expect(added.entries.map(({ id }) => id)).toEqual(['1', '4']);
    expect(added.position).toBe(2);
  });

  it('keeps the newest thousand steps', () => {
    let history = EMPTY;
    for (let i = 0; i <= UNDO_DEPTH; i++) history = addEntry(history, entry(String(i)));
    expect(history.entries).toHaveLength(UNDO_DEPTH);
    expect(history.entries[0]?.id).toBe('1');
    expect(history.position).toBe(UNDO_DEPTH);
  });

  it('extends a step from where it began to where it leads now', () => {
    const first = addEntry(EMPTY, entry('g', before, named('One')));
    const extended = extendEntry({ ...first, document: named('One') }, named('Two'), 'Rename');
    expect(extended.entries).toEqual([
      {
        ...entry('g'),
        label: 'Rename',
        forward: { settings: { name: 'Two' } },
        backward: { settings: { name: 'Before' } },
      },
    ]);
  });

  it('gives the next step of either direction, null at the ends', () => {
    const one = addEntry(EMPTY, entry('1'));
    expect(stepHistory(one, 'redo')).toBeNull();
    expect(stepHistory(one, 'undo')).toMatchObject({ position: 0, patch: { settings: { name: 'Before' } } });
    expect(stepHistory({ ...one, position: 0 }, 'undo')).toBeNull();
    expect(stepHistory({ ...one, position: 0 }, 'redo')).toMatchObject({
      position: 1,
      patch: { settings: { name: '1' } },
    });
  });

  it('follows the steps of others', () => {
    const two = [entry('1'), entry('2')].reduce<History>(
      (at, one) => applyStep(at, { kind: 'edit', entry: one }),
      EMPTY,
    );
    expect(two.position).toBe(2);
    const undone = applyStep(two, { kind: 'undo', entryId: '1' });
    expect(undone.position).toBe(0);
    expect(applyStep(undone, { kind: 'redo', entryId: '1' }).position).toBe(1);
    expect(applyStep(undone, { kind: 'undo', entryId: 'unknown' })).toBe(undone);
    const again = applyStep(two, { kind: 'edit', entry: { ...entry('2'), label: 'extended' } });
    expect(again.entries.map(({ label }) => label)).toEqual(['1', 'extended']);
  });
});
