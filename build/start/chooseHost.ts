/** Where Parley opens, and for the browser host why it is not the desktop app. */
export type HostChoice = { host: 'desktop'; electron: string } | { host: 'browser'; because: string };

/** What the choice depends on. */
export interface Surroundings {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  /** User id 0. */
  isRoot: boolean;
  /** The arguments given to `npm start --`. */
  args: string[];
  /** Finds an Electron, or says in a few words why there is none. Asked only when the rest allows the desktop app. */
  electron: () => Promise<{ path: string } | { missing: string }>;
}

/** The desktop app where it can open, else the browser host. `--browser` asks for the latter. */
export async function chooseHost({
  platform,
  env,
  isRoot,
  args,
  electron,
}: Surroundings): Promise<HostChoice> {
  if (args.includes('--browser')) return { host: 'browser', because: 'you asked for the browser' };
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY)
    return { host: 'browser', because: 'there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)' };
  if (platform === 'linux' && isRoot && !args.includes('--no-sandbox'))
    return { host: 'browser', because: 'Electron does not run as root' };
  const found = await electron();
  if ('missing' in found) return { host: 'browser', because: found.missing };
  return { host: 'desktop', electron: found.path };
}
