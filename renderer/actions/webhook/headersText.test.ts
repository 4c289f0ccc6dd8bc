import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatHeaders, headersTextProblem, parseHeaders } from './headersText.ts';

describe('headers as text', () => {
  it('writes one row a line, rows that are off behind two slashes', () => {
    const headers = [
      { name: 'X-Api-Key', value: '{{$env.API_KEY}}' },
      { name: 'X-Old', value: 'a: b', off: true as const },
      { name: 'X-Empty', value: '' },
    ];
    expect(formatHeaders(headers)).toBe('X-Api-Key: {{$env.API_KEY}}\n//X-Old: a: b\nX-Empty: ');
    expect(parseHeaders(formatHeaders(headers))).toEqual({ ok: true, value: headers });
  });

  it('reads what people paste: any line break, blank lines, no space after the colon', () => {
    expect(parseHeaders('Accept:text/plain\r\n\r\n  \rX-Store:  eu ')).toEqual({
      ok: true,
      value: [
        { name: 'Accept', value: 'text/plain' },
        { name: 'X-Store', value: ' eu ' },
      ],
    });
  });

  it('names the line that is no header', () => {
    expect(parseHeaders('A: 1\n\nno colon here')).toEqual({
      ok: false,
      message: 'Line 3: there is no colon. Write “Name: value”.',
    });
  });

  it('takes 100 rows and refuses the 101st, a name of 257 and a value of 8001 characters', () => {
    const rows = (count: number) => Array.from({ length: count }, (_, i) => `H${i}: v`).join('\n');
    expect(parseHeaders(rows(100)).ok).toBe(true);
    expect(parseHeaders(rows(101))).toMatchObject({
      ok: false,
      message: expect.stringContaining('Line 101'),
    });
    expect(parseHeaders(`${'n'.repeat(256)}: v`).ok).toBe(true);
    expect(parseHeaders(`${'n'.repeat(257)}: v`).ok).toBe(false);
    expect(parseHeaders(`A: ${'😀'.repeat(8000)}`).ok).toBe(true);
    expect(parseHeaders(`A: ${'v'.repeat(8001)}`).ok).toBe(false);
  });

  it('says beforehand which rows would not survive', () => {
    expect(headersTextProblem([{ name: 'A', value: 'b' }])).toBeNull();
    expect(
      headersTextProblem([
        { name: 'A', value: 'b' },
        { name: 'B', value: 'x\ny' },
      ]),
    ).toContain('row 2');
    expect(headersTextProblem([{ name: 'a:b', value: '' }])).toContain('row 1');
  });

  it('gives back every list of rows that it takes', () => {
    const row = fc.record(
      {
        name: fc.string({ maxLength: 20 }),
        value: fc.string({ maxLength: 30 }),
        off: fc.constant(true as const),
      },
      { requiredKeys: ['name', 'value'] },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 10 }), (headers) => {
        if (headersTextProblem(headers) !== null) return;
        expect(parseHeaders(formatHeaders(headers))).toEqual({ ok: true, value: headers });
      }),
    );
  });
});
