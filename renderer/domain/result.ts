/** What an operation that can be expected to fail gives: its value, or why not. Bugs throw instead. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; failure: Failure }

/** A success holding `value`. */
export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

/** A failure holding the reason. */
export function fail<Failure>(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}

/** Marks a branch that the types rule out; throws if it is reached all the same, which is a bug. */
export function assertNever(value: never): never {
  throw new Error(`Not a case that exists: ${JSON.stringify(value)}`)
}
