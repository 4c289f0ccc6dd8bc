/** What `npm test -- …` asks for. */
export interface TestRequest {
  stages: Stage[];
  /** The hosts on which the end-to-end tests run. */
  hosts: Host[];
  /** Passed on to Vitest or Playwright. */
  extra: string[];
}

/** A part of `npm test`. */
export type Stage = 'check' | 'unit' | 'build' | 'e2e';

/** A shell around the app. */
export type Host = 'browser' | 'desktop';

/**
 * Reads the arguments: nothing for everything, else `check`, `unit [VITEST ARGUMENT]...`, `build` or
 * `e2e [browser|desktop] [PLAYWRIGHT ARGUMENT]...`.
 * @throws Error that names an unknown stage
 */
export function readRequest([stage, ...rest]: string[]): TestRequest {
  const everything: Host[] = ['browser', 'desktop'];
  if (stage === undefined) return { stages: ['check', 'unit', 'build', 'e2e'], hosts: everything, extra: [] };
  if (stage === 'check' || stage === 'build') {
    if (rest.length > 0)
      throw new Error(`"npm test -- ${stage}" takes no arguments: leave out "${rest.join(' ')}".`);
    return { stages: [stage], hosts: [], extra: [] };
  }
  if (stage === 'unit') return { stages: ['unit'], hosts: [], extra: rest };
  if (stage !== 'e2e')
    throw new Error(`There is no test stage "${stage}": choose from check, unit, build, e2e.`);
  const [host, ...extra] = rest;
  return host === 'browser' || host === 'desktop'
    ? { stages: ['build', 'e2e'], hosts: [host], extra }
    : { stages: ['build', 'e2e'], hosts: everything, extra: rest };
}
