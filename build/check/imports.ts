import { cruise, type ICruiseOptions } from 'dependency-cruiser';
import { importRules } from './importRules.ts';

/** One import that breaks a rule. */
export interface ImportViolation {
  rule: string;
  /** The importing file. */
  from: string;
  /** What it imports: a file, a package's file or a Node module. */
  to: string;
}

/**
 * Checks the import rules on the repository at `root`.
 * @throws Error when a source cannot be parsed
 */
export async function checkImports(root: string): Promise<ImportViolation[]> {
  const options: ICruiseOptions = {
    // swc, because TypeScript 7 has no compiler API for dependency-cruiser to read sources with.
    parser: 'swc',
    tsPreCompilationDeps: true,
    baseDir: root,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|test-results)/' },
    validate: true,
    ruleSet: { forbidden: importRules },
  };
  const resolving = {
    exportsFields: ['exports'],
    conditionNames: ['import', 'browser', 'node', 'style', 'default'],
    mainFields: ['module', 'main'],
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
  };
  const { output } = await cruise(['shared', 'electron', 'renderer', 'e2e', 'build'], options, resolving);
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle ? cycle.map((step) => step.name).join(' → ') : to,
  }));
}

if (import.meta.main) {
  const violations = await checkImports(process.cwd());
  for (const { rule, from, to } of violations)
    console.error(from === to ? `${rule}: ${from}` : `${rule}: ${from} → ${to}`);
  console.log(
    violations.length === 0 ? 'Imports keep to the rules.' : `${violations.length} forbidden imports.`,
  );
  process.exitCode = violations.length > 0 ? 1 : 0;
}
