import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// For tests that start a process of its own: what Vite does for `import text from './file.sql?raw'`.
registerHooks({
  load: (url, context, next) => {
    if (!url.endsWith('?raw')) return next(url, context);
    const text = readFileSync(new URL(url.slice(0, -'?raw'.length)), 'utf8');
    return { format: 'module', shortCircuit: true, source: `export default ${JSON.stringify(text)};` };
  },
});
