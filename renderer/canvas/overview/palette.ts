import type { NodeKind } from '#shared/flow/nodeKind.ts';

/** The colours of drawings on a canvas element, read from the tokens of the theme in force. */
export interface Palette {
  kinds: Record<NodeKind, { fill: string; line: string }>;
  live: { fill: string; line: string };
  edge: string;
  warnLine: string;
  liveLine: string;
  accentLine: string;
  accentSoft: string;
  note: string;
  noteLine: string;
}

/** Reads the palette for an element; `over` is the surface below the blocks. Blocks are their kind at 42 % over it. */
export function readPalette(element: Element, over: 'canvas' | 'panel'): Palette {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const below = token(over === 'canvas' ? 'bg-canvas' : 'bg-panel');
  const block = (line: string) => ({ line, fill: mix(line, below, 0.42) });
  const talk = block(token('kind-talk'));
  return {
    kinds: {
      talk,
      ask: talk,
      webhook: block(token('kind-webhook')),
      people: block(token('kind-people')),
      end: block(token('kind-end')),
    },
    live: block(token('live-line')),
    edge: token('edge'),
    warnLine: token('warn-line'),
    liveLine: token('live-line'),
    accentLine: token('accent-line'),
    accentSoft: mix(token('accent-line'), below, 0.07),
    note: token('note'),
    noteLine: token('note-line'),
  };
}

/** `#rrggbb` (or `#rgb`) over another at an opacity, as `rgb(…)`. */
export function mix(top: string, below: string, opacity: number): string {
  const a = channels(top);
  const b = channels(below);
  return `rgb(${a.map((value, i) => Math.round(value * opacity + (b[i] ?? 0) * (1 - opacity))).join(' ')})`;
}

function channels(hex: string): number[] {
  // The build writes #ffffff as #fff.
  const digits = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const value = Number.parseInt(digits.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}
