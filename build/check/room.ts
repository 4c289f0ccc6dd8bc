import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Matches unit tests: the rows are about sources, tests have a rule of their own. */
export const TEST = '\\.test\\.tsx?$';

/** Matches what only tests import: it is held to the rule of tests, as they are. */
export const FIXTURE = 'Fixtures?\\.tsx?$';

/** The rules of one row: other sources, other packages and (unless allowed) Node are forbidden. */
export function room(
  name: string,
  { from, except, own, packages, node = false }: Room,
): IForbiddenRuleType[] {
  const source = { path: from, pathNot: except ? [TEST, FIXTURE, except] : [TEST, FIXTURE] };
  const rules: IForbiddenRuleType[] = [
    {
      name: `${name}: sources`,
      severity: 'error',
      from: source,
      to: {
        pathNot: [...own, '(^|/)node_modules/'],
        dependencyTypesNot: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'unknown'],
      },
    },
    {
      name: `${name}: packages`,
      severity: 'error',
      from: source,
      to: { path: '(^|/)node_modules/', pathNot: packages.map(inPackage) },
    },
  ];
  if (!node)
    rules.push({
      name: `${name}: no Node`,
      severity: 'error',
      from: source,
      to: { dependencyTypes: ['core'] },
    });
  return rules;
}

/** One row of the table "who may import whom". */
export interface Room {
  /** The files that this row of the table is about (tests have their own rule). */
  from: string;
  /** Files among them that have a row of their own. */
  except?: string;
  /** Files of this repository that they may import. */
  own: string[];
  /** npm packages that they may import (regular expressions for the whole name). */
  packages: string[];
  /** Whether Node's built-in modules are allowed. */
  node?: boolean;
}

/** Matches every file of the npm package of that name (a regular expression for the whole name). */
export function inPackage(name: string): string {
  return `(^|/)node_modules/${name}/`;
}
