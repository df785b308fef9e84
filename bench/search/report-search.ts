import type { Finding } from '../finding'
import { ratioOf, spreadOf } from '../spread'
import type { RivalTimes } from './measure-rivals'
import type { SizeMeasured } from './measure-size'
import { percentileByRound } from './timing'

const goals = { tsvector: 1 / 100, FTS5: 1 / 30 } as Readonly<Record<string, number>>
const bytesGoal = 300
const updateGoal = 5
/** Beyond it, other requests would notice. */
const longestGoal = 20
const exponentGoal = 0.6

/** What one size shows. */
export function reportSize(measured: SizeMeasured): readonly Finding[] {
  const section = `search ${measured.size.toLocaleString('en')}`
  const ms = { section, unit: 'ms', digits: 2 }
  return [
    { ...ms, name: 'embedded p50', value: spreadOf(measured.p50) },
    { ...ms, name: 'embedded p95', value: spreadOf(measured.p95) },
    {
      ...ms,
      name: 'longest time one query holds up others, worst cases among them',
      value: spreadOf([measured.longest]),
      goal: { most: longestGoal },
    },
    ...Object.entries(measured.p95ByKind).map(([kind, rounds]) => ({
      ...ms,
      name: `embedded p95, ${kind}`,
      value: spreadOf(rounds),
    })),
    ...measured.rivals.flatMap((times) => reportRival(section, times)),
    ...reportBytes(section, measured),
    ...reportUpdates(section, measured),
  ]
}

function reportRival(section: string, { rival, own, theirs, isRelaxed }: RivalTimes): Finding[] {
  const most = goals[rival]
  const found = (rounds: readonly (readonly number[])[]) =>
    rounds.map((times) => times.filter((_, at) => !isRelaxed[at]))
  const p95 = (rounds: readonly (readonly number[])[]) => percentileByRound(rounds, 0.95)
  return [
    { section, unit: 'ms', name: `${rival} p95`, value: spreadOf(p95(theirs)) },
    {
      section,
      name: `embedded p95 / ${rival} p95`,
      value: ratioOf(p95(own), p95(theirs)),
      digits: 4,
      isFraction: true,
      ...(most === undefined ? {} : { goal: { most } }),
    },
    {
      section,
      name: `embedded p95 / ${rival} p95, texts found with all their words`,
      value: ratioOf(p95(found(own)), p95(found(theirs))),
      digits: 4,
      isFraction: true,
    },
  ]
}

/** Counted once for the whole index, so the three figures are one. */
function reportBytes(section: string, { size, bytes, memoryBytes }: SizeMeasured): Finding[] {
  const each = (total: number) => spreadOf([total / size])
  const memory = {
    section,
    name: 'memory a listing by heap and buffers, index and its copy of the text',
    value: each(memoryBytes),
    digits: 0,
    unit: 'B',
  }
  if (!bytes) return [memory]
  const withoutText = Object.entries(bytes).filter(([part]) => part !== 'text' && part !== 'total')
  const parts = Object.entries(bytes).map(([part, sum]) => ({
    section,
    name: `index bytes a listing, ${part}`,
    value: each(sum),
    digits: 0,
    unit: 'B',
  }))
  return [
    ...parts,
    {
      section,
      name: 'index bytes a listing, text aside',
      value: each(withoutText.reduce((total, [, sum]) => total + sum, 0)),
      digits: 0,
      unit: 'B',
      goal: { most: bytesGoal },
    },
    memory,
  ]
}

function reportUpdates(section: string, { updates, buildMs }: SizeMeasured): Finding[] {
  const build = updates.p95.map(() => buildMs)
  return [
    {
      section,
      name: 'one listing updated, p95',
      value: spreadOf(updates.p95),
      digits: 3,
      unit: 'ms',
      goal: { most: updateGoal },
    },
    {
      section,
      name: 'one listing updated, the slowest of all',
      value: spreadOf([updates.worst]),
      unit: 'ms',
    },
    {
      section,
      name: 'update p95 / rebuild',
      value: ratioOf(updates.p95, build),
      digits: 8,
      isFraction: true,
    },
  ]
}

/** How p95 grows with the number of listings: the slope between the two largest, both as logs. */
export function reportGrowth(measured: readonly SizeMeasured[]): readonly Finding[] {
  const [smaller, larger] = [...measured].sort((a, b) => a.size - b.size).slice(-2)
  if (!smaller || !larger) {
    console.log('  growth: one size alone has no slope')
    return []
  }
  const growth = Math.log(larger.size / smaller.size)
  const exponents = larger.p95.map(
    (p95, round) => Math.log(p95 / (smaller.p95[round] as number)) / growth,
  )
  const name = `exponent of p95 from ${smaller.size.toLocaleString('en')} to ${larger.size.toLocaleString('en')}`
  return [{ section: 'growth', name, value: spreadOf(exponents), goal: { most: exponentGoal } }]
}
