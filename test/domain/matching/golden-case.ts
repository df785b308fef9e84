import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { needKinds } from '../../../app/domain/listing/kinds'
import { findCertificate } from '../../../app/domain/shared/certificates'
import { findDistrict } from '../../../app/domain/shared/districts'
import { findUnit } from '../../../app/domain/shared/measure'
import { findQuantity } from '../../../app/domain/shared/quantities'
import { regionCodes } from '../../../app/domain/shared/regions'

const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)), 'not a date')
  .transform((text) => new Date(text))
const fen = z
  .string()
  .regex(/^\d+$/)
  .transform((text) => BigInt(text))
const money = z
  .strictObject({ minFen: fen.nullable(), maxFen: fen.nullable() })
  .nullable()
  .default(null)
const region = z.enum(regionCodes)
const unit = z.string().refine((symbol) => findUnit(symbol), 'unknown unit')
const quantity = z.string().refine((code) => findQuantity(code), 'unknown quantity')
const certificate = z.string().refine((code) => findCertificate(code), 'unknown certificate')
const district = z
  .string()
  .refine((code) => findDistrict(code), 'unknown district')
  .nullable()
const per = z.enum(['day', 'month', 'year'])
const strings = z.array(z.string()).default([])
const side = z.number().nullable().default(null)

const asked = {
  id: z.string(),
  strictness: z.enum(['hard', 'wish']),
  tier: z.literal([0, 1, 2]).default(0),
  lotId: z.string().nullable().default(null),
}

const Requirement = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('numeric'),
    quantity,
    comparison: z.enum(['at-most', 'at-least', 'equals', 'covers']),
    value: z.number(),
    upper: side,
    unit,
  }),
  z.strictObject({ ...asked, kind: z.literal('process'), term: z.string() }),
  z.strictObject({ ...asked, kind: z.literal('material'), term: z.string() }),
  z.strictObject({ ...asked, kind: z.literal('certificate'), certificate }),
  z.strictObject({ ...asked, kind: z.literal('capacity'), value: z.number(), unit, per }),
  z.strictObject({ ...asked, kind: z.literal('lead-time'), days: z.number() }),
  z.strictObject({ ...asked, kind: z.literal('region'), region, of: z.enum(['site', 'service']) }),
  z.strictObject({ ...asked, kind: z.literal('trl'), level: z.number() }),
  z.strictObject({ ...asked, kind: z.literal('statement'), text: z.string() }),
])

const listing = {
  id: z.string(),
  organizationId: z.string(),
  title: z.string(),
  text: z.string(),
  chainStepIds: strings,
  industryCodes: strings,
}

const Need = z.strictObject({
  ...listing,
  kind: z.enum(needKinds),
  requirements: z.array(Requirement).default([]),
  budget: money,
  districtCode: district.default(null),
  closesAt: instant.nullable().default(null),
})

const Candidate = z.strictObject({
  ...listing,
  processes: strings,
  materials: strings,
  mentions: z.array(z.string()).optional(),
  ranges: z.array(z.strictObject({ quantity, min: side, max: side, unit })).default([]),
  certificates: z
    .array(z.strictObject({ code: certificate, expiresAt: instant.nullable().default(null) }))
    .default([]),
  capacity: z.strictObject({ value: z.number(), unit, per }).nullable().default(null),
  leadTimeDays: z.strictObject({ min: side, max: side }).nullable().default(null),
  serves: region.nullable().default(null),
  site: z
    .strictObject({ region, districtCode: district.default(null) })
    .nullable()
    .default(null),
  trl: z.number().int().min(1).max(9).nullable().default(null),
  orderSize: money,
  confirmedAt: instant.nullable().default(null),
})

const Expectation = z.strictObject({
  /** Ids of the matches, best first. */
  order: z.array(z.string()),
  /** In any order. */
  nearMisses: z.array(z.string()).default([]),
  /** The first failing requirement of each, or null for nothing in common. */
  excluded: z.record(z.string(), z.string().nullable()).default({}),
  /** What would have to be met: the failing requirement of each near miss. */
  wouldMatchIf: z.record(z.string(), z.string()).default({}),
  /** The facet that speaks most for a match. */
  strongest: z.record(z.string(), z.string()).default({}),
  /** The requirement that a match or near miss lacks most; null if it lacks nothing. */
  missing: z.record(z.string(), z.string().nullable()).default({}),
  /** The verdict on each named requirement, of matches and near misses. */
  verdicts: z
    .record(z.string(), z.record(z.string(), z.enum(['met', 'deviates', 'unmet', 'unknown'])))
    .default({}),
  coveredLotIds: z.record(z.string(), z.array(z.string())).default({}),
})

/**
 * The format of `test/golden/matching/*.json`: a need, its candidates and what an engineer of the
 * trade expects of the board. `text` stands for tokens and, if `mentions` is left out, for those
 * too; money is fen in a string; what is left out is not stated.
 */
const GoldenCase = z.strictObject({
  name: z.string().min(1),
  why: z.string().min(1),
  now: instant,
  need: Need,
  candidates: z.array(Candidate).min(4).max(8),
  expect: Expectation,
})

export type GoldenCase = z.infer<typeof GoldenCase> & { readonly file: string }
export type GoldenNeed = z.infer<typeof Need>
export type GoldenCandidate = z.infer<typeof Candidate>

/** All cases of a folder, by file name. Throws with the file's name and the field that is wrong. */
export function readGoldenCases(folder: string): readonly GoldenCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const parsed = GoldenCase.safeParse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
      if (!parsed.success) throw new Error(`${file}\n${z.prettifyError(parsed.error)}`)
      return { ...parsed.data, file }
    })
}
