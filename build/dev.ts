import { build } from './build.ts';
import { runNode } from './run.ts';
import { renderer } from './targets/renderer.ts';

// npm run dev [-- ARGUMENT...]   The browser host with a page that is rebuilt at every change: reload to see it.
// The same host, security policy and bundle as for users, hence no hot replacement (it needs inline scripts).
await build(['cli']);
const { build: viteBuild } = await import('vite');
for (const config of await renderer.builds()) {
  const watcher = await viteBuild({
    ...config,
    logLevel: 'info',
    build: { ...config.build, watch: {}, minify: false },
  });
  if ('on' in watcher) await firstBuild(watcher);
}
process.exitCode = await runNode(['out/cli.js', 'serve', ...process.argv.slice(2)]);
process.exit();

/** Waits until the page has been built once, well or not. */
function firstBuild(watcher: {
  on(event: 'event', listener: (event: { code: string }) => void): void;
}): Promise<void> {
  return new Promise((done) => watcher.on('event', ({ code }) => code === 'END' && done()));
}
