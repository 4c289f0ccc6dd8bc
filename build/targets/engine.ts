import { resolve } from 'node:path';
import type { Target } from './target.ts';

/** The engine as one stand-alone ES module without imports, for use outside of Parley. */
export const engine: Target = {
  outputs: ['out/engine.js'],
  sources: ['shared'],
  builds: () => [
    {
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        target: 'es2023',
        outDir: resolve('out'),
        emptyOutDir: false,
        minify: false,
        lib: { entry: resolve('shared/engine/engine.ts'), formats: ['es'], fileName: () => 'engine.js' },
        rolldownOptions: { output: { codeSplitting: false } },
      },
    },
  ],
};
