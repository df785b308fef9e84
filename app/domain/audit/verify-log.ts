import { type Hash, headMessage, type SealedRecord, type SignedHead } from './audit-record'
import { chainHash, chainStart } from './chain-hash'
import { toHex } from './hex'
import { addLeaf, type Frontier, rootOf } from './merkle-tree'

/** One line of an exported log after its header. */
export type LogItem =
  | { readonly type: 'entry'; readonly entry: SealedRecord }
  | { readonly type: 'head'; readonly head: SignedHead }
  | { readonly type: 'end'; readonly entries: number; readonly heads: number }

export type LogFault =
  /** The entry's number is not the one after the last. */
  | { readonly reason: 'gap'; readonly sequence: number; readonly expected: number }
  /** The entry was changed, or something before it was taken out or put in. */
  | { readonly reason: 'changed-entry'; readonly sequence: number }
  /** The head does not stand behind the entry that it ends with. */
  | { readonly reason: 'misplaced-head'; readonly size: number; readonly entries: number }
  | { readonly reason: 'unknown-key'; readonly size: number; readonly keyId: string }
  | { readonly reason: 'false-signature'; readonly size: number }
  /** The entries are in a chain, but not the ones that were signed. */
  | { readonly reason: 'other-root'; readonly size: number }
  | { readonly reason: 'cut-short'; readonly entries: number }
  | { readonly reason: 'after-end' }

export interface LogState {
  readonly entries: number
  readonly heads: number
  /** How many of the entries the last head vouches for. */
  readonly signed: number
  readonly previous: Uint8Array
  readonly frontier: Frontier
  readonly isEnded: boolean
}

export const emptyLog: LogState = {
  entries: 0,
  heads: 0,
  signed: 0,
  previous: chainStart,
  frontier: [],
  isEnded: false,
}

export interface LogChecks {
  readonly hash: Hash
  /** Null for a key that the reader does not know. */
  readonly isSigned: (keyId: string, message: Uint8Array, signature: string) => boolean | null
}

export type LogStep =
  | { readonly ok: true; readonly state: LogState }
  | { readonly ok: false; readonly fault: LogFault }

/**
 * Takes the next line of a log into account, or says what is wrong with it. Lines are read in
 * order, so the first fault is the first broken line.
 */
export function verifyNext(state: LogState, item: LogItem, checks: LogChecks): LogStep {
  if (state.isEnded) return { ok: false, fault: { reason: 'after-end' } }
  if (item.type === 'entry') return verifyEntry(state, item.entry, checks)
  if (item.type === 'head') return verifyHead(state, item.head, checks)
  const isWhole = item.entries === state.entries && item.heads === state.heads
  return isWhole
    ? { ok: true, state: { ...state, isEnded: true } }
    : { ok: false, fault: { reason: 'cut-short', entries: state.entries } }
}

/** What is wrong with a log that has no further line, or null. */
export function verifyEnd(state: LogState): LogFault | null {
  return state.isEnded ? null : { reason: 'cut-short', entries: state.entries }
}

function verifyEntry(state: LogState, entry: SealedRecord, { hash }: LogChecks): LogStep {
  const { sequence } = entry
  const expected = state.entries + 1
  if (sequence !== expected) return { ok: false, fault: { reason: 'gap', sequence, expected } }
  const own = chainHash(state.previous, entry, hash)
  if (toHex(own) !== entry.hash) return { ok: false, fault: { reason: 'changed-entry', sequence } }
  const frontier = addLeaf(state.frontier, own, hash)
  return { ok: true, state: { ...state, entries: expected, previous: own, frontier } }
}

function verifyHead(state: LogState, head: SignedHead, { hash, isSigned }: LogChecks): LogStep {
  const { size, keyId } = head
  if (size !== state.entries) {
    return { ok: false, fault: { reason: 'misplaced-head', size, entries: state.entries } }
  }
  const verdict = isSigned(keyId, headMessage(head), head.signature)
  if (verdict === null) return { ok: false, fault: { reason: 'unknown-key', size, keyId } }
  if (!verdict) return { ok: false, fault: { reason: 'false-signature', size } }
  if (toHex(rootOf(state.frontier, hash)) !== head.root) {
    return { ok: false, fault: { reason: 'other-root', size } }
  }
  return { ok: true, state: { ...state, heads: state.heads + 1, signed: size } }
}
