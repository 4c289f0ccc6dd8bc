import type { InlineConfig } from 'vite';

/** One thing that `npm run build` makes. */
export interface Target {
  /** What it makes, relative to the repository: a target whose output is missing is stale. */
  outputs: string[];
  /** Files and folders that it is made from, besides the build scripts and the lock file. */
  sources: string[];
  /** Vite builds, run in this order. Asked for only when the target is stale, so that Vite's plugins load only then. */
  builds: () => InlineConfig[] | Promise<InlineConfig[]>;
}
