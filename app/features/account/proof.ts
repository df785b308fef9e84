/** What is given to somebody who proved to be who they are. `wait`: seconds, after too many attempts. */
export type Proof<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly wait: number | null }

export const wrong = { ok: false, wait: null } as const

export function proven<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}
