const VALUES = [
  null,
  0,
  -1,
  1.5,
  '',
  'x',
  'constructor',
  '__proto__',
  true,
  [],
  {},
  [{}],
  { id: 'x' },
  'a'.repeat(9000),
  1e308,
];

/** For tests: JSON with a few places changed, in place: values replaced, keys renamed or removed, entries doubled. */
export function mutate(document: unknown, random: Iterator<number>): unknown {
  const next = (limit: number) => (random.next().value as number) % Math.max(1, limit);
  for (let i = 0; i <= next(3); i++) {
    let at = document as Record<string, unknown>;
    for (;;) {
      const keys = Object.keys(at);
      const key = keys[next(keys.length)];
      if (key === undefined) break;
      const child = at[key];
      if (typeof child === 'object' && child !== null && next(4) > 0) {
        at = child as Record<string, unknown>;
        continue;
      }
      const kind = next(5);
      if (kind === 0) delete at[key];
      else if (kind === 1) at[`${key}x`] = child;
      else if (kind === 2 && Array.isArray(at)) at.push(copyOf(child));
      else if (kind === 3)
        Object.defineProperty(at, '__proto__', {
          value: child,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      else at[key] = copyOf(VALUES[next(VALUES.length)]);
      break;
    }
  }
  return document;
}

const copyOf = (value: unknown): unknown => (value === undefined ? value : JSON.parse(JSON.stringify(value)));
