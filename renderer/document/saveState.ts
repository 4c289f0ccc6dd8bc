/** Whether the open flow is on disk; shown beside its name at all times. `at` is ISO-8601 UTC. */
export type SaveState =
  | { state: 'saved'; at: string }
  | { state: 'saving' }
  /** Kept in memory and tried again; `message` says what to do. */
  | { state: 'failed'; message: string }
  /** The flow was deleted elsewhere: edits stay in this window until it is restored or saved as another flow. */
  | { state: 'gone'; message: string };
