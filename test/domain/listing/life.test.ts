import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accessTable } from '../../../app/domain/access/access-table'
import {
  type LifeVerb,
  lifeVerbs,
  listingLife,
  listingStates,
  moveListing,
  versionStates,
} from '../../../app/domain/listing/life'

const verb = fc.constantFrom(...lifeVerbs)
const standing = fc.record({
  listing: fc.constantFrom(...listingStates),
  version: fc.constantFrom(...versionStates),
})
const verified = fc.record({ isOwnerVerified: fc.boolean() })

/** Where a listing stands after these verbs, each taken where it is allowed. */
function after(verbs: readonly LifeVerb[]) {
  return verbs.reduce(
    (from, it) => {
      const moved = moveListing(it, from, { isOwnerVerified: true })
      return moved.ok ? moved.value : from
    },
    { listing: 'draft', version: 'draft' } as Parameters<typeof moveListing>[1],
  )
}

describe('the life of a listing', () => {
  test('every verb asks for a right that the table of rights knows', () => {
    for (const { asks } of Object.values(listingLife)) {
      const [right, kind] = asks
      expect(Object.keys(accessTable[kind])).toContain(right)
    }
  })

  test('only an approval publishes, and only what was submitted', () => {
    fc.assert(
      fc.property(verb, standing, verified, (it, from, facts) => {
        const moved = moveListing(it, from, facts)
        if (!moved.ok || moved.value.listing !== 'published') return
        if (from.listing === 'published') return
        expect([it, from.version]).toEqual(['approve', 'submitted'])
      }),
    )
  })

  test('what is published stays published while a version is written, sent, taken back or refused', () => {
    for (const it of ['save', 'submit', 'withdraw', 'changes', 'reject'] as const) {
      for (const version of versionStates) {
        const moved = moveListing(it, { listing: 'published', version }, { isOwnerVerified: true })
        if (moved.ok) expect(moved.value.listing).toBe('published')
      }
    }
  })

  test('nothing leads out of closed or hidden', () => {
    fc.assert(
      fc.property(verb, fc.constantFrom(...versionStates), verified, (it, version, facts) => {
        for (const listing of ['closed', 'hidden'] as const) {
          expect(moveListing(it, { listing, version }, facts)).toEqual({
            ok: false,
            reason: 'not-open',
          })
        }
      }),
    )
  })

  test('an organization that nobody has verified submits nothing, whatever it did before', () => {
    fc.assert(
      fc.property(fc.array(verb, { maxLength: 12 }), (verbs) => {
        const moved = moveListing('submit', after(verbs), { isOwnerVerified: false })
        expect(moved.ok).toBe(false)
      }),
    )
  })

  test('no decision is taken on a version that is not before an operator', () => {
    for (const it of ['approve', 'changes', 'reject'] as const) {
      for (const listing of listingStates) {
        for (const version of versionStates.filter((state) => state !== 'submitted')) {
          expect(moveListing(it, { listing, version }, { isOwnerVerified: true }).ok).toBe(false)
        }
      }
    }
  })

  test('a listing that was never published is hidden or merged away as well', () => {
    const draft = { listing: 'draft', version: 'submitted' } as const
    expect(moveListing('hide', draft, { isOwnerVerified: true })).toEqual({
      ok: true,
      value: { listing: 'hidden', version: 'rejected' },
    })
    expect(moveListing('merge', draft, { isOwnerVerified: true })).toEqual({
      ok: true,
      value: { listing: 'closed', version: 'rejected' },
    })
    expect(moveListing('close', draft, { isOwnerVerified: true }).ok).toBe(false)
  })
})
