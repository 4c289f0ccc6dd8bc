import { expect, test } from 'vitest';
import { readFlowFile } from './readFlowFile.ts';

const message = async (blob: Blob) => {
  const read = await readFlowFile(blob);
  return read.ok ? null : read.problem.message;
};

test('a text file is read as it is, without a byte order mark', async () => {
  expect(await readFlowFile(new Blob(['\ufeff{ "name": "Grüße 🎉" }\r\n']))).toEqual({
    ok: true,
    text: '{ "name": "Grüße 🎉" }\r\n',
  });
});

test('an empty file, a binary one and one of another encoding are named', async () => {
  expect(await message(new Blob([]))).toBe('The file is empty');
  expect(await message(new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])]))).toBe(
    'This is no text file',
  );
  expect(await message(new Blob([new Uint8Array([0x47, 0x72, 0xfc, 0xdf, 0x65])]))).toBe(
    'The file is not UTF-8 text',
  );
});

test('a file over the limit is refused by its size alone', async () => {
  const huge = { size: 213 * 1024 * 1024 } as Blob;
  expect(await message(huge)).toBe('The file has 213 MB, and a flow at most 100 MB');
});
