import { createContext, useContext } from 'react';

/** Typed text that the document can't take yet, with the value it was typed over. */
export interface DraftEntry {
  text: string;
  base: unknown;
}

/** What the fields of one action or exit have in common. */
export interface FieldScope {
  /** Unique in the flow: `NODE/ACTION`, `NODE/exit`, `flow`. */
  id: string;
  /** Drafts by `SCOPE FIELD`; they outlive the field, so that going away and coming back loses nothing. */
  drafts: Map<string, DraftEntry>;
}

/** Says to which part of the flow the fields below belong. */
export const FieldScopeContext = createContext<FieldScope>({ id: '', drafts: new Map() });

/** The scope of the field that asks. */
export function useFieldScope(): FieldScope {
  return useContext(FieldScopeContext);
}
