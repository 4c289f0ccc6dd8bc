import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { fileOf, tempFolder } from '../processFixture.ts';
import { readInput } from './readInput.ts';

const none = Readable.from([]);

test('a file, or standard input for -', async () => {
  expect(await readInput(fileOf('a.txt', '\uFEFFgrüße'), none)).toBe('grüße');
  expect(await readInput('-', Readable.from([Buffer.from('gr\u00fc'), Buffer.from('ße')]))).toBe('grüße');
});

test('what can’t be read is named with the reason', async () => {
  const folder = tempFolder();
  await expect(readInput(folder, none)).rejects.toThrow(`${folder}: it is a folder, name a file in it`);
  await expect(readInput(`${folder}/none`, none)).rejects.toThrow(`${folder}/none: there is no such file`);
  const binary = fileOf('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff]));
  await expect(readInput(binary, none)).rejects.toThrow(`${binary}: it is no text file`);
  const utf16 = fileOf('a.json', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]));
  await expect(readInput(utf16, none)).rejects.toThrow(`${utf16}: it is not UTF-8: save it as UTF-8`);
  const latin1 = fileOf('a.json', Buffer.from('{"name":"grüße"}', 'latin1'));
  await expect(readInput(latin1, none)).rejects.toThrow('it is not UTF-8');
});

test('reading stops at the limit', async () => {
  const MB = 1024 * 1024;
  const big = fileOf('big.json', 'x'.repeat(MB + 1));
  await expect(readInput(big, none, MB)).rejects.toThrow(`${big}: it is larger than 1 MiB`);
  expect(await readInput(big, none, MB + 1)).toHaveLength(MB + 1);
  let given = 0;
  const endless = new Readable({
    read() {
      given++;
      this.push(Buffer.alloc(65_536, 'x'));
    },
  });
  await expect(readInput('-', endless, MB)).rejects.toThrow('standard input: it is larger than 1 MiB');
  expect(given).toBeLessThan(40);
});
