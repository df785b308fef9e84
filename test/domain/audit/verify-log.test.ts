import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type AuditRecord,
  headMessage,
  type SealedRecord,
} from '../../../app/domain/audit/audit-record'
import { chainHash, chainStart } from '../../../app/domain/audit/chain-hash'
import { toHex } from '../../../app/domain/audit/hex'
import {
  addLeaf,
  type Frontier,
  inclusionPath,
  rootFromPath,
  rootOf,
} from '../../../app/domain/audit/merkle-tree'
import {
  emptyLog,
  type LogFault,
  type LogItem,
  verifyEnd,
  verifyNext,
} from '../../../app/domain/audit/verify-log'

const hash = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest())
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const checks = {
  hash,
  isSigned: (keyId: string, message: Uint8Array, signature: string) =>
    keyId === 'k1' ? verify(null, message, publicKey, Buffer.from(signature, 'base64')) : null,
}

const contents = fc.array(
  fc.record({
    actor: fc.constantFrom<string>('p1', 'p2', 'import'),
    verb: fc.constantFrom('create', 'approve', 'hide'),
    after: fc.oneof(fc.constant(null), fc.record({ title: fc.string(), count: fc.integer() })),
  }),
  { minLength: 1, maxLength: 24 },
)

/** A log as the product writes it, with a head every `every` entries and one at the end. */
function writeLog(all: readonly Pick<AuditRecord, 'actor' | 'verb' | 'after'>[], every: number) {
  const items: LogItem[] = []
  let previous = chainStart
  let frontier: Frontier = []
  let heads = 0
  all.forEach((content, index) => {
    const record = {
      sequence: index + 1,
      at: new Date(1_700_000_000_000 + index * 1000).toISOString(),
      subject: 'need',
      subjectId: `n${index % 3}`,
      before: null,
      ...content,
    }
    previous = chainHash(previous, record, hash)
    frontier = addLeaf(frontier, previous, hash)
    items.push({ type: 'entry', entry: { ...record, hash: toHex(previous) } })
    if ((index + 1) % every === 0 || index + 1 === all.length) {
      const head = { size: index + 1, root: toHex(rootOf(frontier, hash)), at: record.at }
      const signature = sign(null, headMessage(head), privateKey).toString('base64')
      items.push({ type: 'head', head: { ...head, keyId: 'k1', signature } })
      heads += 1
    }
  })
  return [...items, { type: 'end' as const, entries: all.length, heads }]
}

function firstFault(items: readonly LogItem[]): { at: number; fault: LogFault } | null {
  let state = emptyLog
  for (const [at, item] of items.entries()) {
    const step = verifyNext(state, item, checks)
    if (!step.ok) return { at, fault: step.fault }
    state = step.state
  }
  const fault = verifyEnd(state)
  return fault && { at: items.length, fault }
}

const logs = fc.tuple(contents, fc.integer({ min: 1, max: 5 })).map(([all, n]) => writeLog(all, n))
const isEntry = (item: LogItem | undefined) => item?.type === 'entry'

describe('an exported log', () => {
  test('as it was written has no fault', () => {
    fc.assert(
      fc.property(logs, (log) => {
        expect(firstFault(log)).toBeNull()
      }),
    )
  })

  test('names the very entry that was changed', () => {
    fc.assert(
      fc.property(
        logs,
        fc.nat(),
        fc.constantFrom('actor', 'verb', 'at', 'subjectId'),
        (log, n, field) => {
          const places = [...log.keys()].filter((at) => isEntry(log[at]))
          const at = places[n % places.length] as number
          const { entry } = log[at] as { entry: SealedRecord }
          const changed = log.with(at, {
            type: 'entry',
            entry: { ...entry, [field]: `${entry[field]}x` },
          })
          expect(firstFault(changed)).toEqual({
            at,
            fault: { reason: 'changed-entry', sequence: entry.sequence },
          })
        },
      ),
    )
  })

  test('is broken by any line taken out, doubled or swapped, and by a cut at any place', () => {
    fc.assert(
      fc.property(logs, fc.nat(), (log, n) => {
        const at = n % log.length
        expect(firstFault(log.toSpliced(at, 1))).not.toBeNull()
        expect(firstFault(log.toSpliced(at, 0, log[at] as LogItem))).not.toBeNull()
        expect(firstFault(log.slice(0, at))).not.toBeNull()
        if (at > 0) {
          const swapped = log.with(at, log[at - 1] as LogItem).with(at - 1, log[at] as LogItem)
          expect(firstFault(swapped)).not.toBeNull()
        }
      }),
    )
  })

  test('written anew after a change, hashes and all, is given away by its head', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (all, n) => {
        const honest = writeLog(all, all.length)
        const forged = writeLog(
          all.with(n % all.length, { actor: 'forger', verb: 'create', after: null }),
          all.length,
        )
        const head = honest.find((item) => item.type === 'head') as LogItem
        const mixed = forged.map((item) => (item.type === 'head' ? head : item))
        expect(firstFault(mixed)).toEqual({
          at: all.length,
          fault: { reason: 'other-root', size: all.length },
        })
      }),
    )
  })

  test('is not believed where the signature is of another key or another head', () => {
    const log = writeLog([{ actor: 'p1', verb: 'create', after: null }], 1)
    const change = (fields: object) =>
      log.map((item) =>
        item.type === 'head' ? { ...item, head: { ...item.head, ...fields } } : item,
      )
    expect(firstFault(change({ keyId: 'k2' }))?.fault.reason).toBe('unknown-key')
    expect(firstFault(change({ at: '2030-01-01T00:00:00.000Z' }))?.fault.reason).toBe(
      'false-signature',
    )
  })
})

describe('the Merkle tree', () => {
  const leaves = fc.array(fc.uint8Array({ maxLength: 8 }), { minLength: 1, maxLength: 40 })
  const root = (all: readonly Uint8Array[]) => {
    const start: Frontier = []
    return toHex(
      rootOf(
        all.reduce((done, leaf) => addLeaf(done, leaf, hash), start),
        hash,
      ),
    )
  }

  test('has the roots of RFC 6962', () => {
    // The reference values that the certificate-transparency projects test against.
    const given = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657']
    const leavesGiven = given.map((text) => new Uint8Array(Buffer.from(text, 'hex')))
    expect(root([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(root(leavesGiven.slice(0, 1))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    )
    expect(root(leavesGiven.slice(0, 2))).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    )
    expect(root(leavesGiven)).toBe(
      'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    )
  })

  test('proves each of its leaves and no other', () => {
    fc.assert(
      fc.property(
        leaves,
        fc.nat(),
        fc.uint8Array({ minLength: 9, maxLength: 9 }),
        (all, n, other) => {
          const at = n % all.length
          const path = inclusionPath(all, at, hash)
          const proven = (leaf: Uint8Array, index: number) => {
            const found = rootFromPath(leaf, index, all.length, path, hash)
            return found && toHex(found)
          }
          expect(proven(all[at] as Uint8Array, at)).toBe(root(all))
          expect(proven(other, at)).not.toBe(root(all))
          expect(rootFromPath(other, all.length, all.length, path, hash)).toBeNull()
          expect(rootFromPath(other, at, all.length, [...path, other], hash)).toBeNull()
        },
      ),
    )
  })
})
