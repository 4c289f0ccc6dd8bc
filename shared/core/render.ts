import { toWellFormed } from './codePoints.ts';
import { envValue } from './env.ts';
import { envName, parseTemplate, type TemplateSlot } from './template.ts';
import type { Turn } from './turn.ts';

/** Where a template stands: it decides whether `$env` is allowed and how inserted data is written. */
export type TemplatePlace = 'text' | 'url' | 'header' | 'test';

/** A template made ready: renders itself for a turn, in one pass. */
export type Render = (turn: Turn) => string;

/** Whether a template at this place may use `$env` (flow-format.md: not in messages, suggestions or `write`). */
export function allowsEnv(place: TemplatePlace): boolean {
  return place !== 'text';
}

/**
 * Precompiles a template. Rendering inserts data (percent-encoded in a URL, `$env` values never), warns in the trace
 * of a name that is unset and has no fallback, and notes the first missing environment variable in the turn.
 */
export function compileTemplate(source: string, place: TemplatePlace): Render {
  const pieces = parseTemplate(source).map((part) =>
    typeof part === 'string' ? part : insertion(part, place),
  );
  const [only] = pieces;
  if (pieces.length === 0) return () => '';
  if (pieces.length === 1 && typeof only === 'string') return () => only;
  return (turn) => {
    let out = '';
    for (let i = 0; i < pieces.length; i++) {
      const piece = pieces[i] as string | Render;
      out += typeof piece === 'string' ? piece : piece(turn);
    }
    return out;
  };
}

function insertion(slot: TemplateSlot, place: TemplatePlace): Render {
  const { name, fallback } = slot;
  const encode = place === 'url' ? percentEncode : null;
  const variable = envName(name);
  if (variable !== null) return envInsertion(variable, fallback, place);
  if (name.startsWith('$')) {
    const read = builtInReader(name);
    if (!read) return unknownBuiltIn(name, fallback ?? '');
    return (turn) => {
      const value = read(turn) || (fallback ?? '');
      return encode ? encode(value) : value;
    };
  }
  return (turn) => {
    const value = turn.get(name);
    if (value) return encode ? encode(value) : value;
    if (fallback !== null) return encode ? encode(fallback) : fallback;
    if (value === undefined) turn.warn(`'${name}' is not set: nothing was inserted`);
    return '';
  };
}

function envInsertion(variable: string, fallback: string | null, place: TemplatePlace): Render {
  if (!allowsEnv(place)) {
    return (turn) => {
      turn.warn(`$env.${variable} can't be used here: it could show a key to the customer`);
      return '';
    };
  }
  return (turn) => {
    const value = envValue(turn.env, variable);
    if (value) return value;
    if (fallback !== null) return fallback;
    if (value === undefined) {
      // A request can't be sent without it; a test goes on with nothing, and the trace says so.
      if (place === 'test') turn.warn(`$env.${variable} is not set: nothing was inserted`);
      else turn.missingVariable ??= variable;
    }
    return '';
  };
}

function unknownBuiltIn(name: string, fallback: string): Render {
  return (turn) => {
    turn.warn(`there is no built-in '${name}': nothing was inserted`);
    return fallback;
  };
}

/** How a built-in is read, or null where there is none of that name. `$env` is not among them. */
export function builtInReader(name: string): Render | null {
  return BUILT_IN_READERS[name] ?? null;
}

const BUILT_IN_READERS: Record<string, Render> = {
  $reply: (turn) => turn.reply,
  $now: (turn) => turn.at,
  '$interaction.uuid': (turn) => turn.uuid,
};

const percentEncode = (value: string): string => encodeURIComponent(toWellFormed(value));
