/** Nothing to set: the conversation ends. */
export function EndEditor() {
  return <p className="type-12 text-text-3">The conversation ends here.</p>;
}
