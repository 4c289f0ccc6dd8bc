import { cli } from './cli.ts';
import { desktop } from './desktop.ts';
import { engine } from './engine.ts';
import { renderer } from './renderer.ts';
import type { Target } from './target.ts';

/** Every target by name, in the order of building. */
export const targets = { engine, cli, renderer, desktop } satisfies Record<string, Target>;

/** The name of a target. */
export type TargetName = keyof typeof targets;
