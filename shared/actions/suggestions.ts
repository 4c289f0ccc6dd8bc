import * as z from 'zod';
import { emptyProblem, type TemplateField, textSchema } from '../core/field.ts';
import { idSchema } from '../core/ids.ts';
import { MAX_OPTION, MAX_OPTIONS } from '../core/limits.ts';
import type { LocalProblem } from '../core/problem.ts';
import { compileTemplate } from '../core/render.ts';
import { defineAction } from './action.ts';

/** Schema of `suggestions`: quick replies offered with the next wait. */
export const suggestionsSchema = z.strictObject({
  id: idSchema,
  type: z.literal('suggestions'),
  options: z
    .array(textSchema(MAX_OPTION, 'a suggestion'))
    .min(1, { error: 'suggestions need at least one option' })
    .max(MAX_OPTIONS, { error: `suggestions have at most ${MAX_OPTIONS} options` })
    .describe('Quick replies, templates'),
});

/** A `suggestions` action. */
export type SuggestionsAction = z.infer<typeof suggestionsSchema>;

const fields = (action: SuggestionsAction): TemplateField[] =>
  action.options.map((text, i) => ({ at: ['options', i], name: 'Suggestion', text, place: 'text' }));

/** The bot offers quick replies with the next wait; the customer may still type anything. */
export const suggestions = defineAction<SuggestionsAction>({
  type: 'suggestions',
  title: 'Suggestions',
  hint: 'Offer quick replies with the next question',
  schema: suggestionsSchema,
  create: (id) => ({ id, type: 'suggestions', options: [''] }),
  summary: (action) => action.options.join(' · '),
  fields,
  problems: (action) => [...fields(action).flatMap(emptyProblem), ...repeated(action)],
  compile: (action) => {
    const renders = action.options.map((option) => compileTemplate(option, 'text'));
    return {
      id: action.id,
      run: (turn) => {
        const options = renders.map((render) => render(turn)).filter((option) => option.trim() !== '');
        turn.events.push({ type: 'suggestions', ...turn.place(), options });
        turn.suggestions = [...turn.suggestions, ...options];
        return undefined;
      },
    };
  },
});

function repeated(action: SuggestionsAction): LocalProblem[] {
  return action.options.flatMap((option, i) =>
    option.trim() !== '' && action.options.indexOf(option) < i
      ? [
          {
            severity: 'warning',
            rule: 'repeated-suggestion',
            at: ['options', i],
            message: `'${option}' is offered twice`,
            fix: 'Delete one of them',
          },
        ]
      : [],
  );
}
