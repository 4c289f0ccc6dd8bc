import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the browser host: whoever has the key that was printed, once, and then the cookie it was changed for. */
export interface Session {
  /** A new key that works once; the one before it stops working. */
  newKey(): string;
  /** Changes a key for a `Set-Cookie` header. Null when the key is wrong or was used. */
  redeem(key: string): string | null;
  /** Whether a `Cookie` header holds a cookie that was given out. */
  knows(cookieHeader: string | undefined): boolean;
}

/**
 * Makes a session; it lasts as long as the process.
 * @param port told apart by cookie name, because browsers share the cookies of one address among its ports
 */
export function createSession(port: number): Session {
  const name = `parley-${port}`;
  const cookies: string[] = [];
  let key: string | null = null;
  return {
    newKey() {
      key = randomBytes(24).toString('base64url');
      return key;
    },
    redeem(given) {
      if (key === null || !same(given, key)) return null;
      key = null;
      const value = randomBytes(32).toString('base64url');
      cookies.push(value);
      return `${name}=${value}; Path=/; HttpOnly; SameSite=Strict`;
    },
    knows(header = '') {
      const values = header
        .split(';')
        .map((pair) => pair.trim())
        .filter((pair) => pair.startsWith(`${name}=`))
        .map((pair) => pair.slice(name.length + 1));
      return values.some((value) => cookies.some((cookie) => same(value, cookie)));
    },
  };
}

/** Compares in constant time; hashing makes the lengths equal. */
function same(left: string, right: string): boolean {
  return timingSafeEqual(digest(left), digest(right));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
