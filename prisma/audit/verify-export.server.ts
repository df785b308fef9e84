import { createPublicKey, type KeyObject, verify } from 'node:crypto'
import * as z from 'zod'
import type { Json } from '../../app/domain/audit/canonical-json'
import {
  emptyLog,
  type LogFault,
  type LogItem,
  type LogState,
  verifyEnd,
  verifyNext,
} from '../../app/domain/audit/verify-log'
import { sha256 } from './sha256.server'
import { keyIdOf } from './signing-key.server'

const count = z.number().int().min(0)
const Header = z.strictObject({
  type: z.literal('header'),
  format: z.literal(1),
  exportedAt: z.string(),
  keys: z.array(z.strictObject({ id: z.string(), pem: z.string() })),
})
const json = z.json().transform((value) => value as Json)
const Item = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('entry'),
    entry: z.strictObject({
      sequence: count,
      at: z.string(),
      actor: z.string(),
      verb: z.string(),
      subject: z.string(),
      subjectId: z.string(),
      before: json,
      after: json,
      hash: z.string(),
    }),
  }),
  z.strictObject({
    type: z.literal('head'),
    head: z.strictObject({
      size: count,
      root: z.string(),
      at: z.string(),
      keyId: z.string(),
      signature: z.string(),
    }),
  }),
  z.strictObject({ type: z.literal('end'), entries: count, heads: count }),
])

export type ExportFault =
  | LogFault
  | { readonly reason: 'no-header' }
  | { readonly reason: 'unreadable-line' }

export type ExportVerdict =
  | { readonly ok: true; readonly state: LogState; readonly keyIds: readonly string[] }
  | { readonly ok: false; readonly line: number; readonly fault: ExportFault }

/**
 * Proves an exported log from its lines alone. With `trusted`, the PEM of a public key got by
 * another way, only heads of that key count; without, the keys of the header are believed.
 * The first fault is named with its line, from 1.
 */
export async function verifyExport(
  lines: AsyncIterable<string>,
  trusted: string | null,
): Promise<ExportVerdict> {
  let keys: ReadonlyMap<string, KeyObject> | null = null
  let state: LogState = emptyLog
  let line = 0
  for await (const text of lines) {
    line += 1
    const fail = (fault: ExportFault): ExportVerdict => ({ ok: false, line, fault })
    if (!keys) {
      const header = Header.safeParse(parse(text))
      if (!header.success) return fail({ reason: 'no-header' })
      keys = readKeys(trusted === null ? header.data.keys.map(({ pem }) => pem) : [trusted])
      continue
    }
    const item = Item.safeParse(parse(text))
    if (!item.success) return fail({ reason: 'unreadable-line' })
    const step = verifyNext(state, item.data satisfies LogItem, {
      hash: sha256,
      isSigned: signatureCheck(keys),
    })
    if (!step.ok) return fail(step.fault)
    state = step.state
  }
  if (!keys) return { ok: false, line: 1, fault: { reason: 'no-header' } }
  const fault = verifyEnd(state)
  return fault
    ? { ok: false, line: line + 1, fault }
    : { ok: true, state, keyIds: [...keys.keys()] }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** By id; what is no key is left out, and its heads are then of an unknown key. */
function readKeys(pems: readonly string[]): ReadonlyMap<string, KeyObject> {
  return new Map(
    pems.flatMap((pem) => {
      try {
        const key = createPublicKey(pem)
        return [[keyIdOf(key), key] as const]
      } catch {
        return []
      }
    }),
  )
}

function signatureCheck(keys: ReadonlyMap<string, KeyObject>) {
  return (keyId: string, message: Uint8Array, signature: string): boolean | null => {
    const key = keys.get(keyId)
    if (!key) return null
    return verify(null, message, key, Buffer.from(signature, 'base64'))
  }
}
