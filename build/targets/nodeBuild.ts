import { builtinModules } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import type { InlineConfig } from 'vite';

/** Loaded at run time, never bundled: native modules, Electron and Node's own. */
const external = [
  'better-sqlite3',
  '@napi-rs/keyring',
  'electron',
  /^node:/,
  ...builtinModules.flatMap((name) => [name, `node:${name}`]),
];

/**
 * A Vite build of one file (or one and its chunks) for Node or Electron's main process, with every other dependency bundled.
 * The target is Node 20, because Electron 33 (the runtime that tests use) has no newer one.
 */
export function nodeBuild({ entry, file, format = 'es', banner, chunks }: NodeBuild): InlineConfig {
  return {
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: resolve(entry),
      target: 'node20',
      outDir: resolve(dirname(file)),
      emptyOutDir: false,
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external,
        output: {
          format,
          entryFileNames: basename(file),
          ...(chunks ? { chunkFileNames: chunks } : { codeSplitting: false }),
          ...(banner ? { banner } : {}),
        },
      },
    },
  };
}

interface NodeBuild {
  /** The source file. */
  entry: string;
  /** The file to write, relative to the repository. */
  file: string;
  format?: 'es' | 'cjs';
  /** Text for the top of the file. */
  banner?: string;
  /** What is imported only when needed goes into files of such names beside it, `cli-[name].js`; else all is in one. */
  chunks?: string;
}
