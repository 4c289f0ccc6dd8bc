import { nodeBuild } from './nodeBuild.ts';
import type { Target } from './target.ts';

/** The command line with the browser host in it (`parley serve`); each command is loaded only when it is called. */
export const cli: Target = {
  outputs: ['out/cli.js'],
  sources: ['shared', 'electron'],
  builds: () => [
    nodeBuild({
      entry: 'electron/cli/main.ts',
      file: 'out/cli.js',
      chunks: 'cli-[name].js',
      banner: '#!/usr/bin/env node',
    }),
  ],
};
