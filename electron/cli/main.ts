import { appVersion } from '../services/appVersion.ts';
import { whyUnreadable } from './input/whyUnreadable.ts';
import { runCli } from './runCli.ts';
import { standardTerminal } from './standardTerminal.ts';

// The command line. The exit code is set and the process left to end by itself, so that all output is written.
const terminal = standardTerminal((error) => {
  terminal.complain(`parley: standard output could not be written: ${whyUnreadable(error)}`);
  process.exitCode = 2;
});
const code = await runCli(process.argv.slice(2), terminal, appVersion);
// A failure to write that was noticed meanwhile counts.
process.exitCode ??= code;
