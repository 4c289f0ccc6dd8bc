import { describe, expect, it } from 'vitest';
import { emptyProblem, type TemplateField, templateProblems, textSchema } from './field.ts';

const field = (text: string, place: TemplateField['place'] = 'text'): TemplateField => ({
  at: ['text'],
  name: 'Message',
  text,
  place,
});
const rules = (text: string, place?: TemplateField['place']) =>
  templateProblems(field(text, place)).map(({ rule, severity }) => [rule, severity]);

describe('templateProblems', () => {
  it('finds none in templates that are fine', () => {
    for (const text of [
      '',
      'plain',
      '{{name|x}}',
      '{{$reply}} {{$now}} {{$interaction.uuid}}',
      '\\{{x',
      '}}',
    ]) {
      expect(rules(text)).toEqual([]);
    }
    expect(rules('{{$env.API}}/x', 'url')).toEqual([]);
  });

  it('keeps $env from where a customer could see it', () => {
    expect(rules('{{$env.KEY}}')).toEqual([['env-not-allowed', 'error']]);
    expect(templateProblems(field('{{$env.KEY}}'))[0]?.message).toContain('could show a key to the customer');
  });

  it('knows built-ins, with a suggestion for a mistyped one', () => {
    expect(templateProblems(field('{{$replay}}'))[0]).toMatchObject({
      rule: 'unknown-built-in',
      fix: 'Did you mean {{$reply}}?',
    });
    expect(rules('{{$env.}}', 'url')).toEqual([['unknown-built-in', 'error']]);
  });

  it('warns of braces that are no insertion', () => {
    expect(rules('Hi {{name!')).toEqual([['broken-template', 'warning']]);
    expect(rules('{{}}')).toEqual([['broken-template', 'warning']]);
  });
});

describe('texts', () => {
  it('counts what is too long', () => {
    const result = textSchema(3, 'a label').safeParse('😀😀😀😀');
    expect(result.error?.issues[0]?.message).toBe('a label has at most 3 characters, got 4');
    expect(textSchema(3, 'a label').safeParse('😀😀😀').success).toBe(true);
  });
  it('misses what is empty', () => {
    expect(emptyProblem(field(' '))).toMatchObject([{ rule: 'empty-text', message: 'Message is empty' }]);
    expect(emptyProblem(field('x'))).toEqual([]);
  });
});
