import packageJson from '../../package.json' with { type: 'json' };

/** The version of this Parley, as in package.json. */
export const appVersion: string = packageJson.version;
