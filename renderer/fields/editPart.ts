/**
 * Changes one part of the flow (an action, an exit, `onEnd`). `recipe` gets the part as it is now, so that nothing that
 * came in between is lost. `label` is what undo calls it; edits with the same `typing` key are one gesture.
 */
export type EditPart<Part> = (label: string, recipe: (part: Part) => Part, typing?: string) => void;
