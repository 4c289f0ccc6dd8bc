let wanted = false;
let focus: (() => void) | null = null;

/** Puts the cursor into the chat's composer, now or as soon as the chat is shown. */
export function focusComposer(): void {
  wanted = focus === null;
  focus?.();
}

/** The composer that is shown; @returns a function that takes it back. */
export function registerComposer(take: () => void): () => void {
  focus = take;
  if (wanted) take();
  wanted = false;
  return () => {
    if (focus === take) focus = null;
  };
}
