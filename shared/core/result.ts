/** The outcome of something that can fail in an expected way. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure };

/** A success. */
export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** An expected failure. */
export const err = <Failure>(error: Failure): { ok: false; error: Failure } => ({ ok: false, error });
