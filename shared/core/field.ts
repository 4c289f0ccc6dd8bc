import * as z from 'zod';
import { countCodePoints, exceedsCodePoints } from './codePoints.ts';
import { didYouMean } from './didYouMean.ts';
import type { LocalProblem } from './problem.ts';
import { allowsEnv, type TemplatePlace } from './render.ts';
import { BUILT_INS, envName, parseTemplate } from './template.ts';

/** A text of a document with a most number of code points (JSON Schema's `maxLength` counts them too); `what` begins the error ("a message has at most …"). */
export const textSchema = (limit: number, what: string) =>
  z
    .string()
    .refine((value) => !exceedsCodePoints(value, limit), {
      error: (issue) =>
        `${what} has at most ${limit} characters, got ${countCodePoints(String(issue.input))}`,
    })
    .meta({ maxLength: limit });

/** A template inside an action, exit or the flow: where it stands and what it may insert. */
export interface TemplateField {
  /** Path from the action, exit or flow it belongs to. */
  at: readonly (string | number)[];
  /** What the field is called in the editor: "Message", "URL". */
  name: string;
  text: string;
  place: TemplatePlace;
  /** Kept but never rendered (a header row that is off): search and rename see it, problems don't. */
  unused?: true;
}

/** What is wrong with a template by itself: unknown built-ins, `$env` where a customer could see it, broken braces. */
export function templateProblems(field: TemplateField): LocalProblem[] {
  if (!field.text.includes('{{')) return [];
  const problems: LocalProblem[] = [];
  const report = (rule: string, message: string, fix: string, severity: LocalProblem['severity'] = 'error') =>
    problems.push({ severity, rule, at: field.at, message, fix });
  let literal = '';
  for (const part of parseTemplate(field.text)) {
    if (typeof part === 'string') {
      literal += part;
      continue;
    }
    if (!part.name.startsWith('$')) continue;
    if (envName(part.name)) {
      if (!allowsEnv(field.place)) {
        report(
          'env-not-allowed',
          `{{${part.name}}} can't be used in a ${field.name.toLowerCase()}: it could show a key to the customer`,
          'Use it in a URL, a header or a test; a message can only insert interaction data',
        );
      }
    } else if (!(BUILT_INS as readonly string[]).includes(part.name)) {
      const near = didYouMean(part.name, BUILT_INS);
      report(
        'unknown-built-in',
        `There is no built-in {{${part.name}}}`,
        near ? `Did you mean {{${near}}}?` : `The built-ins are ${BUILT_INS.join(', ')} and $env.NAME`,
      );
    }
  }
  if (literal.includes('{{') && !field.text.includes('\\{{')) {
    report(
      'broken-template',
      "A '{{' here is no complete insertion: it is said as it stands",
      'Write {{name}}, or \\{{ for the characters themselves',
      'warning',
    );
  }
  return problems;
}

/** A problem where a required template is empty, else none. */
export function emptyProblem(field: TemplateField): LocalProblem[] {
  if (field.text.trim() !== '') return [];
  return [
    {
      severity: 'error',
      rule: 'empty-text',
      at: field.at,
      message: `${field.name} is empty`,
      fix: 'Fill it in, or delete it',
    },
  ];
}
