/** The flow as a list. */
export function Outline() {
  return null;
}
