import { expect, test } from 'vitest';
import { chatRows } from './chatRows.ts';
import { answersOf, NOT_LOOKING, recallAnswer } from './composer/answerHistory.ts';
import { EMPTY_CONVERSATION } from './fold/conversation.ts';
import { foldItems } from './fold/foldItems.ts';
import { expectedWords, wayWords } from './fold/lineWords.ts';
import { seedExamples } from './fold/seedExamples.ts';
import { testDocument, testRun } from './fold/testRun.ts';
import { clock, formatBytes } from './formats.ts';
import type { ChatNote } from './store/chatState.ts';
import { keptSeeds } from './store/keptSeeds.ts';
import { runsOnSamplesOnly } from './store/useChatMode.ts';
import { transcriptText } from './transcriptText.ts';

const [welcome] = testDocument.nodes;

test('the way out of a node in words', () => {
  expect(wayWords('r1', welcome)).toEqual({ kind: 'route', words: 'has a number' });
  expect(wayWords('r2', testDocument.nodes[2])).toEqual({ kind: 'route', words: 'status is SHIPPED' });
  expect(wayWords('gone', welcome).words).toBe('a route that is gone since');
  expect(wayWords('r1', undefined).words).toBe('a route that is gone since');
  expect(wayWords('noUsers', welcome)).toEqual({ kind: 'outcome', words: 'nobody is there' });
  expect(wayWords(null, welcome)).toEqual({ kind: 'straight', words: '' });
  expect(wayWords('failure', welcome).kind).toBe('failure');
});

test('what a refused reply should have been', () => {
  if (welcome?.exit.type !== 'reply') throw new Error('not the flow this test expects');
  const asking = (expectation: object) =>
    ({
      ...welcome,
      exit: { ...welcome.exit, expect: { retryMessage: '', attempts: 3, onInvalid: null, ...expectation } },
    }) as typeof welcome;
  expect(expectedWords(asking({ kind: 'number' }))).toBe('Not accepted: a number is expected, such as 12.5');
  expect(expectedWords(asking({ kind: 'pattern', pattern: '^x' }))).toBe(
    'Not accepted: it does not match ^x',
  );
  expect(expectedWords(undefined)).toBe('Not accepted');
});

test('notes stand where they were made, what goes on now stands last', () => {
  const conversation = foldItems(EMPTY_CONVERSATION, testRun([{ type: 'reply', text: 'AB1234' }]));
  const note = (id: string, before: number): ChatNote => ({
    before,
    line: { id, at: '', turn: 0, nodeId: '', actionId: null, kind: 'note', text: id },
  });
  const end = conversation.lines.length;
  const rows = chatRows({ ...conversation, queued: ['later'] }, [
    note('n0', 0),
    note('n1', 2),
    note('n2', end),
  ]);
  expect(rows.map(({ id }) => id)).toEqual([
    'n0',
    ...conversation.lines.slice(0, 2).map(({ id }) => id),
    'n1',
    ...conversation.lines.slice(2).map(({ id }) => id),
    'n2',
    'q0',
  ]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('the up key goes back through what was said, and down to what was being written', () => {
  const said = ['one', 'two'];
  const first = recallAnswer(said, NOT_LOOKING, 'draft', true);
  expect(first?.text).toBe('two');
  const second = recallAnswer(said, first?.history ?? NOT_LOOKING, 'two', true);
  expect(second?.text).toBe('one');
  expect(recallAnswer(said, second?.history ?? NOT_LOOKING, 'one', true)).toBeNull();
  const back = recallAnswer(said, second?.history ?? NOT_LOOKING, 'one', false);
  expect(back?.text).toBe('two');
  expect(recallAnswer(said, back?.history ?? NOT_LOOKING, 'two', false)).toEqual({
    text: 'draft',
    history: { at: 0, draft: 'draft' },
  });
  expect(recallAnswer(said, NOT_LOOKING, 'draft', false)).toBeNull();
  expect(recallAnswer([], NOT_LOOKING, '', true)).toBeNull();
});

test('what can be recalled: each answer once, the last said last', () => {
  const { lines } = foldItems(
    EMPTY_CONVERSATION,
    testRun([
      { type: 'reply', text: 'no idea' },
      { type: 'reply', text: 'AB1234' },
    ]),
  );
  expect(answersOf(lines, [])).toEqual(['no idea', 'AB1234']);
  expect(answersOf(lines, ['no idea', 'x'])).toEqual(['AB1234', 'no idea', 'x']);
});

test('the transcript as text', () => {
  const items = testRun([
    { type: 'reply', text: 'AB1234' },
    { type: 'failed', code: 'timeout', message: 'Too slow.' },
    { type: 'transfer', outcome: 'accepted' },
  ]);
  expect(transcriptText(foldItems(EMPTY_CONVERSATION, items))).toBe(
    [
      'Bot: Hi there! Order number?',
      'Customer: AB1234',
      '(Handed to Support: accepted)',
      '(Handed over: the bot’s part has ended)',
    ].join('\n'),
  );
});

test('sizes and times', () => {
  expect([0, 88, 999, 1840, 1_000_000, 250_000_000].map(formatBytes)).toEqual([
    '0 B',
    '88 B',
    '999 B',
    '1.8 kB',
    '1.0 MB',
    '250 MB',
  ]);
  expect(clock('no date')).toBe('');
  expect(clock(new Date(2026, 0, 1, 9, 5, 7).toISOString())).toBe('09:05:07');
});

test('data to start with', () => {
  expect(seedExamples({ seeds: [{ name: 'a', example: '1' }, { name: 'b' }] })).toEqual({ a: '1' });
  expect(seedExamples({})).toEqual({});
  const settings = (value: unknown) => ({ get: () => value });
  expect(keptSeeds(settings({ a: '1', b: 2 }), 'f')).toEqual({ a: '1' });
  expect(keptSeeds(settings(undefined), 'f')).toBeNull();
  expect(keptSeeds(settings(['a']), 'f')).toBeNull();
});

test('a flow that needs variables and has a sample for every webhook starts on its samples', () => {
  const url = '{{$env.API}}/x';
  const withWebhook = (change: object) => ({
    ...testDocument,
    nodes: testDocument.nodes.map((node) => ({
      ...node,
      actions: node.actions.map((action) => (action.type === 'webhook' ? { ...action, ...change } : action)),
    })),
  });
  const sample = { status: 200, body: '[]' };
  expect(runsOnSamplesOnly(withWebhook({ url, sample }))).toBe(true);
  expect(runsOnSamplesOnly(withWebhook({ url }))).toBe(false);
  expect(runsOnSamplesOnly(withWebhook({ sample }))).toBe(false);
  expect(runsOnSamplesOnly({ ...testDocument, nodes: [] })).toBe(false);
});
