/**
 * Pairs per second of matching one need with many capabilities, and one capability with as many
 * needs, in one run. `npm run bench:matching [-- size rounds]`, by default 10000 9. A board that
 * depends on the order of the candidates ends it with exit code 1.
 */

import type { Requirement, RequirementBody } from '../app/domain/listing/requirement'
import type { MatchBoard } from '../app/domain/matching/board'
import { countCorpus } from '../app/domain/matching/count-corpus'
import type { CapabilityFacts, NeedFacts } from '../app/domain/matching/facts'
import { countedTokens, type ListingText } from '../app/domain/matching/listing-text'
import type { MatchContext } from '../app/domain/matching/match-context'
import { rankCapabilities } from '../app/domain/matching/rank-capabilities'
import { rankNeeds } from '../app/domain/matching/rank-needs'
import { defaultWeights } from '../app/domain/matching/weights'
import { convert } from '../app/domain/shared/measure'
import { createRandom, type Random } from './generate/random'
import { type Measured, measure } from './measure'
import { formatSpread } from './spread'

const seed = 20260301
const now = new Date('2026-03-01T00:00:00Z')
const dayMs = 86_400_000
const fenPerWan = 1_000_000n

const words = 4_000
const textLength = 150
const passageLength = 5
const processes = ['五轴加工', '车铣复合', '真空热处理', '激光焊接', '注射成型', '阳极氧化']
const materials = ['TC4', '304不锈钢', '7075铝合金', 'PEEK', '42CrMo', '高温合金']
const certificates = ['ISO9001', 'IATF16949', 'AS9100D', 'ISO14001', 'CNAS']
const quantities = [
  { quantity: 'dimensional-tolerance', units: ['mm', 'μm'], best: 0.004 },
  { quantity: 'surface-roughness-ra', units: ['μm', 'nm'], best: 0.2 },
  { quantity: 'part-length', units: ['mm', 'm'], best: 300 },
  { quantity: 'spindle-speed', units: ['rpm'], best: 8_000 },
] as const

function main(size: number, rounds: number): Promise<number> {
  const random = createRandom(seed)
  const capabilities = Array.from({ length: size }, (_, index) => makeCapability(index, random))
  const needs = Array.from({ length: size }, (_, index) => makeNeed(index, random))
  const context: MatchContext = {
    now,
    weights: defaultWeights,
    corpus: countCorpus(capabilities.slice(0, 5_000).map(({ text }) => countedTokens(text))),
    broader: (term) => (term === '五轴加工' ? ['数控加工', '机械加工'] : []),
    isAdjacent: (one, other) => Math.abs(Number(one.slice(-1)) - Number(other.slice(-1))) === 1,
    sectionOf: () => 'C',
  }
  return run(needs, capabilities, context, rounds)
}

async function run(
  needs: readonly NeedFacts[],
  capabilities: readonly CapabilityFacts[],
  context: MatchContext,
  rounds: number,
): Promise<number> {
  const need = needs[0] as NeedFacts
  const capability = capabilities[0] as CapabilityFacts
  const board = rankCapabilities(need, capabilities, context)
  describe('need → capabilities', board)
  const forNeed = await measure(rounds, [need], (one) =>
    rankCapabilities(one, capabilities, context),
  )
  printSpeed(forNeed, capabilities.length)
  describe('capability → needs', rankNeeds(capability, needs, context))
  const forCapability = await measure(rounds, [capability], (one) => rankNeeds(one, needs, context))
  printSpeed(forCapability, needs.length)
  const ratio = forCapability.p50.median / forNeed.p50.median
  console.log(`ratio: a pair costs ${ratio.toFixed(2)} times as much when needs are ranked`)
  const reversed = rankCapabilities(need, [...capabilities].reverse(), context)
  const isSame = JSON.stringify(reversed) === JSON.stringify(board)
  console.log(isSame ? 'the same board in reverse order' : 'WRONG: the order changes the board')
  return isSame ? 0 : 1
}

function describe(name: string, board: MatchBoard): void {
  const { matches, nearMisses, considered } = board
  console.log(`${name}: ${considered} pairs, ${matches.length} match, ${nearMisses.length} near`)
}

function printSpeed({ p50 }: Measured, pairs: number): void {
  const micros = (ms: number) => (ms * 1_000) / pairs
  const perSecond = (ms: number) => Math.round((pairs / ms) * 1_000).toLocaleString('en')
  const perPair = { median: micros(p50.median), min: micros(p50.min), max: micros(p50.max) }
  console.log(`  μs a pair: ${formatSpread(perPair)}`)
  const slowest = perSecond(p50.max)
  console.log(`  pairs/s: ${perSecond(p50.median)} (${slowest}–${perSecond(p50.min)})`)
}

function some<Item>(items: readonly Item[], random: Random): readonly Item[] {
  return items.filter(() => random.chance(0.4))
}

/** Thirty passages of five words each, with no characters in common: words decide. */
function makeText(random: Random): ListingText<'title' | 'summary'> {
  const tokens = makeTokens(random)
  return {
    passages: Array.from({ length: textLength / passageLength }, (_, at) => {
      const some = tokens.slice(at * passageLength, (at + 1) * passageLength)
      const text = some.join(' ')
      return { place: at === 0 ? 'title' : 'summary', written: text, text, tokens: some }
    }),
    characters: new Set(),
    length: tokens.length,
  }
}

/** Squared, so that some words are common and most are rare. */
function makeTokens(random: Random): readonly string[] {
  return Array.from({ length: textLength }, () => `w${Math.floor(random.next() ** 2 * words)}`)
}

function makePlace(random: Random) {
  return {
    chainStepIds: [`chain-${random.below(15)}/step-${random.below(8)}`],
    industryCodes: [String(1300 + random.below(2_900))],
  }
}

function makeCapability(index: number, random: Random): CapabilityFacts {
  const minFen = BigInt(1 + random.below(50)) * fenPerWan
  const minDays = 5 + random.below(40)
  return {
    id: `capability-${String(index).padStart(7, '0')}`,
    organizationId: `supplier-${Math.floor(index / 2)}`,
    title: '',
    text: makeText(random),
    ...makePlace(random),
    processes: some(processes, random),
    materials: some(materials, random),
    mentions: some(processes, random),
    ranges: quantities.map(({ quantity, units, best }) => {
      const unit = random.pick<string>(units)
      const min = convert(best * (1 + random.below(10)), units[0], unit) ?? best
      return { quantity, min, max: min * 10, unit }
    }),
    certificates: some(certificates, random).map((code) => ({
      code,
      expiresAt: new Date(now.getTime() + (random.below(900) - 100) * dayMs),
    })),
    capacity: { value: 100 * (1 + random.below(90)), unit: '件', per: 'month' },
    leadTimeDays: { min: minDays, max: minDays * 2 },
    serves: random.pick(['shanghai', 'yangtze-delta', 'china'] as const),
    site: { region: random.pick(['shanghai', 'yangtze-delta'] as const), districtCode: null },
    trl: 4 + random.below(6),
    orderSize: { minFen, maxFen: minFen * 20n },
    confirmedAt: new Date(now.getTime() - random.below(400) * dayMs),
  }
}

function makeNeed(index: number, random: Random): NeedFacts {
  const minFen = BigInt(10 + random.below(90)) * fenPerWan
  const bodies: readonly RequirementBody[] = [
    { kind: 'process', term: random.pick(['数控加工', ...processes]) },
    { kind: 'material', term: random.pick(materials) },
    ...quantities.map(({ quantity, units, best }) => ({
      kind: 'numeric' as const,
      quantity,
      comparison: best < 1 ? ('at-most' as const) : ('at-least' as const),
      value: best * (2 + random.below(8)),
      upper: null,
      unit: units[0],
    })),
    { kind: 'certificate', certificate: random.pick(certificates) },
    { kind: 'capacity', value: 100 + random.below(4_000), unit: '件', per: 'month' },
    { kind: 'lead-time', days: 10 + random.below(40) },
    { kind: 'region', region: 'yangtze-delta', of: 'site' },
    { kind: 'trl', level: 4 + random.below(5) },
  ]
  return {
    id: `need-${String(index).padStart(7, '0')}`,
    organizationId: `asker-${index}`,
    kind: 'sourcing',
    title: '',
    text: makeText(random),
    ...makePlace(random),
    requirements: bodies.map(
      (body, at): Requirement => ({
        ...body,
        id: `r${String(at).padStart(2, '0')}`,
        strictness: at % 3 === 0 ? 'hard' : 'wish',
        tier: 0,
        lotId: null,
      }),
    ),
    budget: { minFen, maxFen: minFen * 3n },
    districtCode: '310115',
    closesAt: new Date(now.getTime() + random.below(60) * dayMs),
  }
}

// As a part of `npm run bench` the arguments are that one's.
const isCalled = process.argv[1]?.endsWith('matching.ts') ?? false
const [size = '10000', rounds = '9'] = isCalled ? process.argv.slice(2) : []
process.exitCode = await main(Number(size), Number(rounds))
