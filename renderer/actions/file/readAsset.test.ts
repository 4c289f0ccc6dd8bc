import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assetSchema } from '#shared/flow/document.ts';
import { formatBytes, readAsset } from './readAsset.ts';

const file = (bytes: Uint8Array<ArrayBuffer>, name = 'returns.pdf', type = 'application/pdf') =>
  new File([bytes], name, { type });

describe('readAsset', () => {
  it('gives what the flow keeps of a file, to the byte', async () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, i) => (i * 31) % 256);
    const result = await readAsset(file(bytes));
    expect(result.ok && assetSchema.parse(result.value)).toEqual({
      name: 'returns.pdf',
      mediaType: 'application/pdf',
      size: 100_003,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      data: Buffer.from(bytes).toString('base64'),
    });
  });

  it('takes 10 MiB and refuses one byte more by name and size', async () => {
    const most = 10 * 1024 * 1024;
    expect((await readAsset(file(new Uint8Array(most)))).ok).toBe(true);
    const result = await readAsset(file(new Uint8Array(most + 1), 'film.mp4'));
    expect(result).toMatchObject({ ok: false, error: expect.stringContaining('“film.mp4” has 10.0 MiB') });
  });

  it('calls a type it does not know bytes, and leaves parameters out', async () => {
    const bytes = new Uint8Array([1]);
    expect(await readAsset(file(bytes, 'x', ''))).toMatchObject({
      value: { mediaType: 'application/octet-stream' },
    });
    expect(await readAsset(file(bytes, 'x', 'text/plain;charset=utf-8'))).toMatchObject({
      value: { mediaType: 'text/plain' },
    });
  });

  it('writes sizes as people do', () => {
    expect([0, 1023, 1024, 51_234, 10 * 1024 * 1024].map(formatBytes)).toEqual([
      '0 B',
      '1023 B',
      '1.0 KiB',
      '50.0 KiB',
      '10.0 MiB',
    ]);
  });
});
