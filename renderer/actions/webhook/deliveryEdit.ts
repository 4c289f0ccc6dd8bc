import type { Delivery } from '#shared/fulfillment/delivery.ts';
import type { EditPart } from '../../fields/editPart.ts';
import type { FieldProblem } from '../../fields/fieldProblem.ts';
import type { Surroundings } from '../../fields/surroundings.ts';

/** What the editors of a delivery's parts get: a webhook's, or the flow's `onEnd`. */
export interface DeliveryEditorProps {
  delivery: Delivery;
  edit: EditPart<Delivery>;
  problems: readonly FieldProblem[];
  around: Surroundings;
}

/** The edits of a whole as edits of the delivery in it. */
export function deliveryEdit<Whole extends Delivery>(edit: EditPart<Whole>): EditPart<Delivery> {
  return (label, recipe, typing) =>
    edit(
      label,
      (now) => {
        const next = recipe(now);
        return next === now ? now : { ...now, ...next };
      },
      typing,
    );
}
