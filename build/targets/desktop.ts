import { nodeBuild } from './nodeBuild.ts';
import type { Target } from './target.ts';

/** Electron's main process and the sandboxed preload script (which cannot be an ES module). */
export const desktop: Target = {
  outputs: ['out/desktop/main.js', 'out/desktop/preload.cjs'],
  sources: ['shared', 'electron'],
  builds: () => [
    nodeBuild({ entry: 'electron/hosts/desktop/main.ts', file: 'out/desktop/main.js' }),
    nodeBuild({ entry: 'electron/hosts/desktop/preload.ts', file: 'out/desktop/preload.cjs', format: 'cjs' }),
  ],
};
