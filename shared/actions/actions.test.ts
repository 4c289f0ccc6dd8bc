import { describe, expect, it } from 'vitest';
import { testTurn, warnings } from '../core/turnFixture.ts';
import { ACTION_TYPES, type Action, actionDefinition, actionSchema } from './registry.ts';
import { failurePort, webhook } from './webhook.ts';

const rules = (action: unknown) => {
  const parsed = actionSchema.parse(action);
  return actionDefinition(parsed.type)
    .problems(parsed)
    .map(({ rule, at }) => [rule, at.join('.')]);
};
const refused = (action: unknown) =>
  actionSchema.safeParse(action).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('every action', () => {
  it.each(ACTION_TYPES)(
    '%s: what is created is valid and described, with empty texts as its only problems',
    (type) => {
      const definition = actionDefinition(type);
      const action = definition.create('a1');
      expect(actionSchema.parse(action)).toEqual(action);
      expect(definition.type).toBe(type);
      expect([definition.title, definition.hint].every((text) => text.trim() !== '')).toBe(true);
      expect(definition.summary(action)).toEqual(expect.any(String));
      expect(
        definition
          .problems(action)
          .every(({ rule }) => ['empty-text', 'no-asset', 'bad-name'].includes(rule)),
      ).toBe(true);
      expect(definition.targets(action)).toEqual(definition.ports(action).map(({ to }) => to));
      expect(definition.compile(action).id).toBe('a1');
    },
  );
});

describe('limits', () => {
  it.each<[object, string, string]>([
    [{ type: 'message', text: 'x'.repeat(4001) }, 'text', 'a message has at most 4000 characters, got 4001'],
    [{ type: 'suggestions', options: [] }, 'options', 'suggestions need at least one option'],
    [{ type: 'suggestions', options: Array(21).fill('x') }, 'options', 'suggestions have at most 20 options'],
    [
      { type: 'suggestions', options: ['x'.repeat(81)] },
      'options.0',
      'a suggestion has at most 80 characters, got 81',
    ],
    [{ type: 'delay', ms: 10_001 }, 'ms', 'ms must be 0-10000'],
    [{ type: 'delay', ms: 1.5 }, 'ms', 'ms must be a whole number of milliseconds'],
    [{ type: 'write', name: 'n'.repeat(192), value: '' }, 'name', 'a data name has at most 191 characters'],
    [{ type: 'webhook', url: '', timeoutMs: 99 }, 'timeoutMs', 'timeoutMs must be 100-120000'],
    [{ type: 'webhook', url: '', retries: 6 }, 'retries', 'retries must be 0-5'],
    [{ type: 'file', asset: 'a b' }, 'asset', 'an id is 1-64 characters of A-Z, a-z, 0-9, _ and -'],
  ])('%j', (action, path, message) => {
    expect(refused({ id: 'a', ...action })).toContainEqual([path, message]);
  });

  it('are reached: 4,000 characters of two units each are a message', () => {
    expect(refused({ id: 'a', type: 'message', text: '😀'.repeat(4000) })).toBeUndefined();
  });
});

describe('problems', () => {
  it.each<[object, string[][]]>([
    [{ type: 'message', text: ' ' }, [['empty-text', 'text']]],
    [
      { type: 'suggestions', options: ['A', '', 'A'] },
      [
        ['empty-text', 'options.1'],
        ['repeated-suggestion', 'options.2'],
      ],
    ],
    [{ type: 'write', name: '$x', value: '' }, [['bad-name', 'name']]],
    [{ type: 'write', name: 'x', value: '' }, []],
    [{ type: 'file', asset: '' }, [['no-asset', 'asset']]],
    [{ type: 'webhook', url: '' }, [['empty-text', 'url']]],
    [{ type: 'webhook', url: 'api.test/x' }, [['bad-url', 'url']]],
    [{ type: 'webhook', url: '{{$env.API}}/x' }, []],
    [{ type: 'webhook', url: 'HTTPS://api.test' }, []],
    [
      {
        type: 'webhook',
        url: 'https://a.test',
        headers: [
          { name: 'Host', value: 'x' },
          { name: 'a b', value: 'x' },
          { name: '', value: '' },
        ],
      },
      [
        ['bad-header', 'headers.0.name'],
        ['bad-header', 'headers.1.name'],
        ['bad-header', 'headers.2.name'],
      ],
    ],
    [
      {
        type: 'webhook',
        url: 'https://a.test',
        headers: [
          { name: 'Host', value: 'x', off: true },
          { name: 'X-Api-Key', value: 'abc123' },
        ],
      },
      [['plain-secret', 'headers.1.value']],
    ],
    [
      {
        type: 'webhook',
        url: 'https://a.test',
        headers: [
          { name: 'X-A', value: '1' },
          { name: 'x-a', value: '2' },
        ],
      },
      [['bad-header', 'headers.1.name']],
    ],
  ])('%j', (action, found) => {
    expect(rules({ id: 'a', ...action })).toEqual(found);
  });
});

describe('webhook', () => {
  const action = webhook.schema.parse({
    id: 'w',
    type: 'webhook',
    label: 'L',
    url: 'https://a.test',
    headers: [
      { name: 'A', value: '1' },
      { name: 'B', value: '2', off: true },
    ],
    sample: { status: 200, body: '[]' },
    returns: ['x', 'y'],
  });

  it('has one way out, which can be connected', () => {
    expect(webhook.ports(action)).toMatchObject([
      { port: 'failure:w', kind: 'failure', to: null, optional: true },
    ]);
    expect(webhook.connect(action, failurePort('w'), 'n').onFailure).toBe('n');
    expect(webhook.connect(action, 'other', 'n')).toBe(action);
  });

  it('leaves authoring data out for production', () => {
    const { label: _l, sample: _s, returns: _r, ...rest } = action;
    expect(webhook.forProduction(action)).toEqual({ ...rest, headers: [{ name: 'A', value: '1' }] });
  });

  it('sets what it says it returns, else anything', () => {
    expect(webhook.writes(action).map(({ name }) => name)).toEqual(['x', 'y']);
    expect(webhook.writesAnything(action)).toBe(false);
    const { returns: _, ...silent } = action;
    expect([webhook.writes(silent), webhook.writesAnything(silent)]).toEqual([[], true]);
  });

  it('fails instead of taking something else for an answer', () => {
    const turn = testTurn();
    webhook.compile(action).resume?.(turn, { type: 'elapsed' });
    expect(turn.events).toMatchObject([{ type: 'failed', code: 'aborted' }]);
  });
});

describe('running', () => {
  const run = (action: object, data = {}) => {
    const parsed = actionSchema.parse({ id: 'a', ...action }) as Action;
    const turn = testTurn(data);
    const result = actionDefinition(parsed.type).compile(parsed).run(turn);
    return { turn, result, events: turn.events };
  };

  it('says, stores, pauses and offers', () => {
    expect(run({ type: 'message', text: 'Hi {{n}}' }, { n: 'Ada' }).events).toMatchObject([
      { type: 'message', text: 'Hi Ada' },
    ]);
    expect(run({ type: 'write', name: 'x', value: '{{n}}!' }, { n: 'Ada' }).turn.get('x')).toBe('Ada!');
    expect(run({ type: 'delay', ms: 5 }).result).toEqual({ type: 'delay', ms: 5 });
    expect(run({ type: 'delay', ms: 0 }).result).toBeUndefined();
    expect(run({ type: 'suggestions', options: ['A', '{{n|}}'] }).turn.suggestions).toEqual(['A']);
  });

  it('keeps the transcript: texts, and files by name', () => {
    expect(run({ type: 'file', asset: 'as1' }).turn.transcript).toMatchObject([
      { sender: 'bot', body: 'a.pdf' },
    ]);
    expect(run({ type: 'message', text: 'Hi' }).turn.transcript).toMatchObject([
      { sender: 'bot', body: 'Hi' },
    ]);
    expect(warnings(run({ type: 'file', asset: 'gone' }).events)).toHaveLength(1);
  });
});
