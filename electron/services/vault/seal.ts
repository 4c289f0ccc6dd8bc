import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** Length of a vault's key, in bytes. */
export const KEY_BYTES = 32;

/** A key's name: says which key a sealed value needs without telling anything about it. */
export function keyId(key: Buffer): string {
  return createHash('sha256').update('parley vault key').update(key).digest('hex').slice(0, 16);
}

/** Seals a text with AES-256-GCM. It opens only with the same key and the same `context` (where it belongs). */
export function seal(key: Buffer, text: string, context: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const parts = [iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64'));
  return ['v1', keyId(key), ...parts].join('.');
}

/** The name of the key that a sealed text needs, or null where it is no sealed text. */
export function keyIdOf(sealed: string): string | null {
  const [version, id] = sealed.split('.');
  return version === 'v1' && id ? id : null;
}

/** The text that was sealed; null where it was changed, belongs elsewhere, or needs another key. */
export function unseal(key: Buffer, sealed: string, context: string): string | null {
  const [, , iv = '', tag = '', data = ''] = sealed.split('.');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(iv, 'base64'), { authTagLength: 16 })
      .setAAD(Buffer.from(context, 'utf8'))
      .setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
