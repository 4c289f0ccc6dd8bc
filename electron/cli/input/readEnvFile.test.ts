import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { fileOf } from '../processFixture.ts';
import { readEnvFile } from './readEnvFile.ts';

const read = (content: unknown) => readEnvFile(fileOf('env.json', content), Readable.from([]));

test('plain and secret variables', async () => {
  expect(await read({ API: 'http://localhost:1', KEY: { secret: 's3cret' }, EMPTY: '' })).toEqual({
    API: 'http://localhost:1',
    KEY: { secret: 's3cret' },
    EMPTY: '',
  });
  expect(await read('\uFEFF{}')).toEqual({});
});

test.each([
  ['{ "API": ', 'it is not JSON. An environment file is { "API": "http://…", "API_KEY": { "secret": "…" } }'],
  [[], 'it is no environment.'],
  ['null', 'it is no environment.'],
  [{ format: 'parley.flow', version: 1 }, 'it is a flow, no environment.'],
  [{ '1A': 'x' }, "'1A': a variable’s name is 1-100 letters, digits and _, not starting with a digit"],
  [{ API: 1 }, 'API: must be a text or { "secret": "…" }, got a number'],
  [{ API: null }, 'API: must be a text or { "secret": "…" }, got null'],
  [{ API: ['x'] }, 'API: must be a text or { "secret": "…" }, got a list'],
  [{ KEY: { sercet: 'x' } }, "KEY: unknown key 'sercet' - did you mean 'secret'?"],
  [{ KEY: { secret: 'x', note: 'y' } }, "KEY: unknown key 'note'"],
  [{ KEY: {} }, 'KEY.secret: it is missing'],
  [{ KEY: { secret: 5 } }, 'KEY.secret: must be a text, got a number'],
  [{ KEY: { secret: '' } }, 'KEY.secret: it is empty'],
  [{ API: 'x'.repeat(8001) }, 'API: it has 8001 characters, at most 8000'],
])('%j is refused', async (content, message) => {
  await expect(read(content)).rejects.toThrow(message);
});

test('every mistake has a line, and no line a value', async () => {
  const content = { API: { secret: 'k1-hush', x: 1 }, B: { secret: ['k2-hush'] }, C: 'fine', D: 3 };
  const error = (await read(content).catch((thrown: unknown) => thrown)) as {
    lines: string[];
    exitCode: number;
  };
  expect(error.lines).toHaveLength(3);
  expect(error.lines.join('\n')).not.toContain('hush');
  expect(error.exitCode).toBe(2);
  // JSON.parse would quote the place it stumbles at.
  await expect(read('{"KEY": "k3-hush" "x"}')).rejects.toThrow(/^((?!hush).)*$/s);
});
