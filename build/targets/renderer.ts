import { resolve } from 'node:path';
import type { Target } from './target.ts';

/**
 * The page, served alike by Electron's own protocol and the browser host: relative addresses only, and nothing that
 * `script-src 'self'` refuses (no inline script, no data: script, no eval).
 */
export const renderer: Target = {
  outputs: ['out/renderer/index.html'],
  sources: ['shared', 'renderer'],
  builds: async () => [
    {
      configFile: false,
      logLevel: 'warn',
      root: resolve('renderer'),
      base: './',
      plugins: [
        (await import('@vitejs/plugin-react')).default(),
        (await import('@tailwindcss/vite')).default(),
      ],
      worker: { format: 'es' },
      build: {
        target: 'es2023',
        outDir: resolve('out/renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        sourcemap: true,
        chunkSizeWarningLimit: 1500,
      },
    },
  ],
};
