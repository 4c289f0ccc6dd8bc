const wanted = new Set<string>();

/** The flow's editor starts a conversation as soon as it is shown: Test was pressed elsewhere. */
export function wantTest(flowId: string): void {
  wanted.add(flowId);
}

/** Whether a test was wanted; the wish is fulfilled by asking. */
export function takeWantedTest(flowId: string): boolean {
  return wanted.delete(flowId);
}
