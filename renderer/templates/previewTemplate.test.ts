import { describe, expect, it } from 'vitest';
import { previewTemplate } from './previewTemplate.ts';
import { TEST_NAMES } from './testNames.ts';

const preview = (source: string, place: 'url' | 'header' = 'url') =>
  previewTemplate(source, place, TEST_NAMES);

describe('previewTemplate', () => {
  it('fills in variables as they are and examples percent-encoded in a URL', () => {
    expect(preview('{{$env.API}}/orders/{{orderNumber}}')).toEqual([
      { kind: 'value', text: 'https://stage.example' },
      { kind: 'text', text: '/orders/' },
      { kind: 'value', text: 'AB%201%262' },
    ]);
    expect(preview('{{orderNumber}}', 'header')).toEqual([{ kind: 'value', text: 'AB 1&2' }]);
  });

  it('never shows a secret', () => {
    expect(preview('Bearer {{$env.API_KEY}}', 'header')).toEqual([
      { kind: 'text', text: 'Bearer ' },
      { kind: 'secret', text: '••••••' },
    ]);
  });

  it('shows what it can not know by name, and what the environment lacks as missing', () => {
    expect(preview('{{fullname}}{{$env.OTHER}}{{$env.NONE|x}}')).toEqual([
      { kind: 'open', text: 'fullname' },
      { kind: 'missing', text: '$env.OTHER' },
      { kind: 'value', text: 'x' },
    ]);
  });

  it('survives half a surrogate pair', () => {
    expect(preview('{{name|\ud800}}')).toEqual([{ kind: 'value', text: '%EF%BF%BD' }]);
  });
});
