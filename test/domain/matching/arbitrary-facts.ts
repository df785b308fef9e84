import fc from 'fast-check'
import type { Requirement, RequirementBody } from '../../../app/domain/listing/requirement'
import { countCorpus } from '../../../app/domain/matching/count-corpus'
import type { CapabilityFacts, MoneyBand, NeedFacts } from '../../../app/domain/matching/facts'
import type { MatchContext } from '../../../app/domain/matching/match-context'
import { defaultWeights } from '../../../app/domain/matching/weights'
import { regionCodes } from '../../../app/domain/shared/regions'
import { textOfTokens } from './text-of-tokens'

export const now = new Date('2026-03-01T00:00:00Z')
const day = 86_400_000

const processes = ['数控加工', '五轴加工', '车削', '焊接', '激光焊接', '热处理'] as const
const materials = ['钛合金', 'TC4', '不锈钢', '316L'] as const
const classes: Readonly<Record<string, readonly string[]>> = {
  五轴加工: ['数控加工'],
  车削: ['数控加工'],
  激光焊接: ['焊接'],
  TC4: ['钛合金'],
  '316L': ['不锈钢'],
}
const tokens = ['阀', '轴', '钛', '焊', '叶片', '壳体', '泵', '密封', '检测', '涂层'] as const
const steps = ['a/one', 'a/two', 'a/three', 'b/one'] as const
const codes = ['3484', '3489', '3311', '7320'] as const
const certificates = ['ISO9001', 'IATF16949', 'AS9100D', 'CNAS'] as const

export const context: MatchContext = {
  now,
  weights: defaultWeights,
  corpus: countCorpus([tokens.slice(0, 5), tokens.slice(3), tokens]),
  broader: (term) => classes[term] ?? [],
  isAdjacent: (one, other) => [one, other].sort().join() === 'a/one,a/two',
  sectionOf: (code) => (code.startsWith('7') ? 'M' : 'C'),
}

const positive = fc.integer({ min: 1, max: 2_000 }).map((value) => value / 10)
const some = <Value>(values: readonly Value[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength })
const money: fc.Arbitrary<MoneyBand | null> = fc.option(
  fc.tuple(fc.bigInt(1n, 100n), fc.bigInt(0n, 100n)).map(([min, more]) => ({
    minFen: min * 1_000_000n,
    maxFen: (min + more) * 1_000_000n,
  })),
)

/** Asked as a buyer would: a tolerance at most, a length at least. */
const numeric = fc
  .tuple(
    fc.constantFrom(
      { quantity: 'dimensional-tolerance', comparison: 'at-most' as const },
      { quantity: 'part-length', comparison: 'at-least' as const },
    ),
    positive,
    fc.constantFrom('mm', 'μm', 'cm'),
  )
  .map(([asked, value, unit]) => ({ kind: 'numeric' as const, ...asked, value, upper: null, unit }))

const body: fc.Arbitrary<RequirementBody> = fc.oneof(
  numeric,
  fc.record({ kind: fc.constant('process' as const), term: fc.constantFrom(...processes) }),
  fc.record({ kind: fc.constant('material' as const), term: fc.constantFrom(...materials) }),
  fc.record({
    kind: fc.constant('certificate' as const),
    certificate: fc.constantFrom(...certificates),
  }),
  fc.record({
    kind: fc.constant('capacity' as const),
    value: positive,
    unit: fc.constant('件'),
    per: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
  }),
  fc.record({ kind: fc.constant('lead-time' as const), days: fc.integer({ min: 1, max: 90 }) }),
  fc.record({
    kind: fc.constant('region' as const),
    region: fc.constantFrom(...regionCodes),
    of: fc.constantFrom('site' as const, 'service' as const),
  }),
  fc.record({ kind: fc.constant('trl' as const), level: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ kind: fc.constant('statement' as const), text: fc.constant('面谈') }),
)

function requirements(lots: readonly (string | null)[]): fc.Arbitrary<readonly Requirement[]> {
  const one = fc.tuple(
    body,
    fc.constantFrom('hard' as const, 'wish' as const),
    fc.constantFrom(...lots),
  )
  return fc.array(one, { maxLength: 6 }).map((all) =>
    all.map(([it, strictness, lotId], index) => ({
      ...it,
      id: `r${index}`,
      strictness,
      tier: 0 as const,
      lotId,
    })),
  )
}

export function needs(lots: readonly (string | null)[] = [null]): fc.Arbitrary<NeedFacts> {
  return fc.record({
    id: fc.constant('need'),
    organizationId: fc.constant('asker'),
    kind: fc.constant('sourcing' as const),
    title: fc.constant('需求'),
    text: some(tokens, 6).map((it) => textOfTokens(it)),
    chainStepIds: some(steps, 2),
    industryCodes: some(codes, 2),
    requirements: requirements(lots),
    budget: money,
    districtCode: fc.constantFrom(null, '310115'),
    closesAt: fc.option(
      fc.integer({ min: -5, max: 60 }).map((days) => new Date(now.getTime() + days * day)),
    ),
  })
}

export const capabilities: fc.Arbitrary<CapabilityFacts> = fc.record({
  id: fc.uuid(),
  organizationId: fc.uuid(),
  title: fc.constant('能力'),
  text: some(tokens, 8).map((it) => textOfTokens(it)),
  chainStepIds: some(steps, 2),
  industryCodes: some(codes, 2),
  processes: some(processes),
  materials: some(materials),
  mentions: some([...processes, ...materials], 2),
  ranges: fc.tuple(positive, positive).map(([min, more]) => [
    { quantity: 'dimensional-tolerance', min, max: null, unit: 'μm' },
    { quantity: 'part-length', min: null, max: min + more, unit: 'mm' },
  ]),
  certificates: fc.array(
    fc.record({
      code: fc.constantFrom(...certificates),
      expiresAt: fc.option(
        fc.integer({ min: -30, max: 30 }).map((days) => new Date(now.getTime() + days * day)),
      ),
    }),
    { maxLength: 3 },
  ),
  capacity: fc.option(
    fc.record({
      value: positive,
      unit: fc.constant('件'),
      per: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    }),
  ),
  leadTimeDays: fc.option(
    fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
      .map(([min, more]) => ({
        min,
        max: min + more,
      })),
  ),
  serves: fc.option(fc.constantFrom(...regionCodes)),
  site: fc.option(
    fc.constantFrom(
      { region: 'shanghai' as const, districtCode: '310115' },
      { region: 'shanghai' as const, districtCode: '310114' },
      { region: 'china' as const, districtCode: null },
    ),
  ),
  trl: fc.option(fc.integer({ min: 1, max: 9 })),
  orderSize: money,
  confirmedAt: fc.option(
    fc.integer({ min: 0, max: 900 }).map((days) => new Date(now.getTime() - days * day)),
  ),
})
