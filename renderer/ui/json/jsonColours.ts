import type { JsonPart } from './jsonLines.ts';

/** The text colour of each kind of JSON, in trees and texts alike. */
export const JSON_COLOURS: Record<JsonPart['kind'], string> = {
  key: 'text-text-2',
  string: 'text-live-text',
  number: 'text-kind-webhook',
  sign: 'text-text-2',
};
