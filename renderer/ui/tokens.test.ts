import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Pairs that components put on each other: colour, the backgrounds it may lie on, and the WCAG 2 ratio it owes them. */
const TEXT = 4.5;
const LINE = 3;
const PLAIN_SURFACES = ['bg-app', 'bg-canvas', 'bg-panel', 'bg-card', 'bg-sunk', 'bg-hover', 'bg-active'];

const PAIRS: [colour: string, on: string[], atLeast: number][] = [
  ['text', [...PLAIN_SURFACES, 'accent-soft', 'danger-soft', 'warn-soft', 'diff-add', 'diff-del'], TEXT],
  ['text-2', [...PLAIN_SURFACES, 'accent-soft', 'danger-soft', 'warn-soft'], TEXT],
  ['text-3', [...PLAIN_SURFACES, 'accent-soft'], TEXT],
  ['accent-text', ['bg-panel', 'bg-card', 'bg-canvas', 'bg-sunk', 'bg-hover', 'accent-soft'], TEXT],
  ['live-text', ['bg-panel', 'bg-card', 'bg-sunk', 'live-soft', 'diff-add', 'accent-soft'], TEXT],
  ['warn-text', ['bg-panel', 'bg-card', 'bg-sunk', 'warn-soft', 'danger-soft'], TEXT],
  ['danger-text', ['bg-panel', 'bg-card', 'bg-canvas', 'bg-sunk', 'danger-soft', 'diff-del'], TEXT],
  ['note-text', ['note'], TEXT],
  ['on-accent', ['accent', 'accent-hover'], TEXT],
  ['kind-webhook', ['bg-panel', 'bg-card', 'bg-sunk', 'danger-soft', 'post-tint'], TEXT],
  ['kind-talk', ['tint-talk', 'bg-panel'], LINE],
  ['kind-webhook', ['tint-webhook'], LINE],
  ['kind-people', ['tint-people', 'bg-panel'], LINE],
  ['kind-end', ['tint-end', 'bg-panel'], LINE],
  ['line-meaning', ['bg-canvas', 'bg-panel', 'bg-card', 'bg-sunk'], LINE],
  ['edge', ['bg-canvas'], LINE],
  ['accent-line', ['bg-app', 'bg-canvas', 'bg-panel', 'bg-card', 'bg-sunk'], LINE],
  ['live-line', ['bg-canvas', 'bg-panel', 'bg-card', 'danger-soft'], LINE],
  ['warn-line', ['bg-canvas', 'bg-panel', 'bg-card'], LINE],
  ['danger-line', ['bg-canvas', 'bg-panel', 'bg-card', 'danger-soft'], LINE],
  // White marks in switches and check boxes.
  ['on-accent', ['accent'], LINE],
];

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

describe.each(['light', 'dark'])('the %s theme', (theme) => {
  const tokens = themeTokens(theme);

  test.each(PAIRS.flatMap(([colour, on, atLeast]) => on.map((under) => [colour, under, atLeast] as const)))(
    '%s on %s reaches %d',
    (colour, under, atLeast) => {
      const ground = rgb(tokens, under, rgb(tokens, 'bg-panel'));
      const ratio = contrast(rgb(tokens, colour, ground), ground);
      expect(ratio, `${colour} on ${under} has ${ratio.toFixed(2)}`).toBeGreaterThanOrEqual(atLeast);
    },
  );

  test('names the same tokens as the other theme', () => {
    const other = themeTokens(theme === 'light' ? 'dark' : 'light');
    expect([...tokens.keys()].sort()).toEqual([...other.keys()].sort());
  });
});

test('the ratio itself is the one of WCAG', () => {
  expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  expect(contrast([0x76, 0x76, 0x76], [255, 255, 255])).toBeCloseTo(4.54, 2);
});

test('every colour token has a Tailwind class', () => {
  const theme = readFileSync(new URL('./theme.css', import.meta.url), 'utf8');
  const colours = [...themeTokens('light').keys()].filter((name) => !name.startsWith('shadow-'));
  const missing = colours.filter((name) => !theme.includes(`: var(--${name});`));
  expect(missing).toEqual([]);
});

type Rgb = [number, number, number];

/** The custom properties of the rule of a theme, name without dashes to value. */
function themeTokens(theme: string): Map<string, string> {
  const start = css.search(new RegExp(`\\[data-theme=["']${theme}["']\\] \\{`));
  const body = css
    .slice(css.indexOf('{', start) + 1, css.indexOf('\n}', start))
    .replaceAll(/\/\*.*?\*\//gs, '');
  const pairs = [...body.matchAll(/--([a-z0-9-]+):\s*([^;]+);/g)];
  return new Map(pairs.map(([, name, value]) => [name!, value!.replaceAll(/\s+/g, ' ')]));
}

/** A token as an opaque colour; translucent ones are laid over `ground`. */
function rgb(tokens: Map<string, string>, name: string, ground?: Rgb): Rgb {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(value);
  if (hex) return [1, 2, 3].map((part) => Number.parseInt(hex[part]!, 16)) as Rgb;
  const mix =
    /^color-mix\(in srgb, var\(--([a-z0-9-]+)\) (\d+)%, (?:var\(--([a-z0-9-]+)\)|transparent)\)$/.exec(value);
  if (!mix) throw new Error(`--${name}: ${value} is neither a hex colour nor a mix this test can compute`);
  const share = Number(mix[2]) / 100;
  const under = mix[3] ? rgb(tokens, mix[3]) : ground;
  if (!under) throw new Error(`--${name} is translucent: it needs a ground`);
  const over = rgb(tokens, mix[1]!);
  return over.map((part, index) => part * share + under[index]! * (1 - share)) as Rgb;
}

function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
