import type { FlowDocument } from '../flow/document.ts';

/** A shipped flow to start from: it runs offline with its sample answers, and its tests pass. */
export interface Example {
  id: string;
  name: string;
  /** What it does, in a few words. */
  description: string;
  document: FlowDocument;
}
