import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CapabilityFacts, NeedFacts } from '../../../app/domain/matching/facts'
import { rankCapabilities } from '../../../app/domain/matching/rank-capabilities'
import { capabilities, context, needs, now } from './arbitrary-facts'
import { textOfTokens } from './text-of-tokens'

const kinds: Readonly<Record<string, string>> = { 数控加工: '五轴加工', 焊接: '激光焊接' }

/** One offer made better in one point, where it states something on that point. */
const improvements: Readonly<Record<string, (it: CapabilityFacts) => CapabilityFacts>> = {
  'a tighter tolerance': (it) => ({
    ...it,
    ranges: it.ranges.map((range) =>
      range.min === null ? range : { ...range, min: range.min / 2 },
    ),
  }),
  'a longer part': (it) => ({
    ...it,
    ranges: it.ranges.map((range) =>
      range.max === null ? range : { ...range, max: range.max * 2 },
    ),
  }),
  'a higher readiness': (it) => ({ ...it, trl: it.trl === null ? null : Math.min(9, it.trl + 1) }),
  'a shorter lead time': (it) => ({
    ...it,
    leadTimeDays: it.leadTimeDays && {
      min: (it.leadTimeDays.min ?? 2) / 2,
      max: (it.leadTimeDays.max ?? 2) / 2,
    },
  }),
  'more capacity': (it) => ({
    ...it,
    capacity: it.capacity && { ...it.capacity, value: it.capacity.value * 2 },
  }),
  'a wider region': (it) => ({ ...it, serves: it.serves === null ? null : 'global' }),
  // The first of a kind turns silence into a claim; see docs/decisions/0004.
  'one certificate more': (it) => ({
    ...it,
    certificates:
      it.certificates.length === 0
        ? []
        : [...it.certificates, { code: 'AS9100D', expiresAt: null }],
  }),
  'one process more': (it) => ({
    ...it,
    processes: it.processes.length === 0 ? [] : [...new Set([...it.processes, '五轴加工'])],
  }),
  'one material more': (it) => ({
    ...it,
    materials: it.materials.length === 0 ? [] : [...new Set([...it.materials, 'TC4'])],
  }),
  'certificates that do not expire': (it) => ({
    ...it,
    certificates: it.certificates.map(({ code }) => ({ code, expiresAt: null })),
  }),
  // Naming one kind of a class that the text speaks of does not deny the others.
  'one kind more of what the text mentions': (it) => ({
    ...it,
    processes:
      it.processes.length === 0
        ? []
        : [
            ...new Set([
              ...it.processes,
              ...it.mentions.filter((term) => term in kinds).map((term) => kinds[term] as string),
            ]),
          ],
  }),
  'a fresh confirmation': (it) => ({ ...it, confirmedAt: now }),
}

function needSide(need: NeedFacts, capability: CapabilityFacts) {
  const board = rankCapabilities(need, [capability], context)
  const [match] = [...board.matches, ...board.nearMisses]
  return { isMatch: board.matches.length > 0, score: match?.need.score }
}

describe.each(Object.entries(improvements))('%s', (_name, improve) => {
  test('never lowers how well the offer serves the need, nor drops a match', () => {
    fc.assert(
      fc.property(needs(), capabilities, (need, capability) => {
        const before = needSide(need, capability)
        const after = needSide(need, improve(capability))
        if (before.isMatch) expect(after.isMatch).toBe(true)
        if (before.score !== undefined) {
          expect(after.score ?? 0).toBeGreaterThanOrEqual(before.score - 1e-9)
        }
      }),
      { numRuns: 300 },
    )
  })
})

const wordsOf = ({ text }: NeedFacts) => text.passages.flatMap(({ tokens }) => tokens)

test('a shop of machining at large stays a candidate for turning when it names five-axis work', () => {
  const need = (it: NeedFacts): NeedFacts => ({
    ...it,
    requirements: [
      { id: 'r', kind: 'process', term: '车削', strictness: 'hard', tier: 0, lotId: null },
    ],
  })
  fc.assert(
    fc.property(needs(), capabilities, (asked, offer) => {
      const shop = {
        ...offer,
        text: textOfTokens(wordsOf(asked)),
        processes: ['热处理'],
        mentions: ['数控加工'],
      }
      const isMatch = (it: CapabilityFacts) =>
        rankCapabilities(need(asked), [it], context).matches.length
      expect(isMatch({ ...shop, processes: ['热处理', '五轴加工'] })).toBe(isMatch(shop))
    }),
    { numRuns: 200 },
  )
})
