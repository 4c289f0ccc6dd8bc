import { nodeBuild } from './nodeBuild.ts';
import type { Target } from './target.ts';

/** The command line with the browser host in it (`parley serve`). */
export const cli: Target = {
  outputs: ['out/cli.js'],
  sources: ['shared', 'electron'],
  builds: () => [
    nodeBuild({ entry: 'electron/cli/main.ts', file: 'out/cli.js', banner: '#!/usr/bin/env node' }),
  ],
};
