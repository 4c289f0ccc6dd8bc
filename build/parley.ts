import { build } from './build.ts';
import { runNode } from './run.ts';

// npm run parley -- ARGUMENT...   The command line built from the present sources, in the folder where npm was called.
const args = process.argv.slice(2);
try {
  await build(args[0] === 'serve' ? ['cli', 'renderer'] : ['cli'], { log: console.error });
  const cwd = process.env.INIT_CWD ?? process.cwd();
  process.exitCode = await runNode([`${process.cwd()}/out/cli.js`, ...args], { cwd });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
