import * as z from 'zod'
import { chainGroups, stages } from '../../app/domain/chain/chain'
import {
  needKinds,
  organizationKinds,
  organizationLabels,
  organizationScales,
} from '../../app/domain/listing/kinds'
import { findCertificate } from '../../app/domain/shared/certificates'
import { districts } from '../../app/domain/shared/districts'
import { dimensionOf, findUnit } from '../../app/domain/shared/measure'
import { findQuantity } from '../../app/domain/shared/quantities'
import { regionCodes } from '../../app/domain/shared/regions'

const key = z.string().regex(/^[a-z0-9-]+$/)
const codes = z.array(z.string().regex(/^[A-T]$|^\d{2,4}$/)).min(1)
const steps = z.array(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/)).min(1)
const tier = z.literal([0, 1, 2])
const days = z.number().int().min(0)
const wan = z.tuple([z.number().min(0), z.number().min(0)]).refine(([low, high]) => low <= high)
const trl = z.number().int().min(1).max(9)
const districtName = z
  .string()
  .refine((name) => districts.some((district) => district.name === name), 'unknown district')
const certificateCode = z.string().refine((code) => findCertificate(code), 'unknown certificate')
const unit = z.string().refine((symbol) => findUnit(symbol), 'unknown unit')
const period = z.enum(['day', 'month', 'year'])

function measures(value: { quantity: string; unit: string }): boolean {
  return findQuantity(value.quantity)?.dimension === dimensionOf(value.unit)
}

const Range = z
  .strictObject({
    quantity: z.string(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    unit,
  })
  .refine(measures, 'unknown quantity, or a unit of another dimension')
  .refine((range) => range.min !== null || range.max !== null, 'a range states a side')
  .refine(
    (range) => range.min === null || range.max === null || range.min <= range.max,
    'min is over max',
  )

const asked = {
  hard: z.boolean(),
  tier: tier.default(0),
  lot: z.string().optional(),
}

const Requirement = z.discriminatedUnion('kind', [
  z
    .strictObject({
      ...asked,
      kind: z.literal('numeric'),
      quantity: z.string(),
      comparison: z.enum(['at-most', 'at-least', 'equals', 'covers']),
      value: z.number(),
      upper: z.number().optional(),
      unit,
    })
    .refine(measures, 'unknown quantity, or a unit of another dimension')
    .refine((it) => (it.comparison === 'covers') === (it.upper !== undefined), 'covers has upper'),
  z.strictObject({ ...asked, kind: z.literal('process'), term: z.string().min(1) }),
  z.strictObject({ ...asked, kind: z.literal('material'), term: z.string().min(1) }),
  z.strictObject({ ...asked, kind: z.literal('certificate'), certificate: certificateCode }),
  z.strictObject({
    ...asked,
    kind: z.literal('capacity'),
    value: z.number().positive(),
    unit,
    per: period,
  }),
  z.strictObject({ ...asked, kind: z.literal('lead-time'), days: z.number().int().positive() }),
  z.strictObject({
    ...asked,
    kind: z.literal('region'),
    region: z.enum(regionCodes),
    of: z.enum(['site', 'service']),
  }),
  z.strictObject({ ...asked, kind: z.literal('trl'), level: trl }),
  z.strictObject({ ...asked, kind: z.literal('statement'), text: z.string().min(1) }),
])

const Organization = z.strictObject({
  key,
  name: z.string().min(4),
  shortName: z.string().optional(),
  nameEn: z.string().optional(),
  kind: z.enum(organizationKinds),
  scale: z.enum(organizationScales).optional(),
  district: districtName,
  code: z.string().optional(),
  founded: z.number().int().optional(),
  employees: z.number().int().optional(),
  summary: z.string().min(1),
  labels: z
    .array(
      z.strictObject({ label: z.enum(organizationLabels), issuer: z.string(), validDays: days }),
    )
    .default([]),
})

const Capability = z.strictObject({
  key,
  org: key,
  title: z.string().min(1),
  summary: z.string().min(1),
  description: z.string().min(1),
  steps,
  codes,
  processes: z.array(z.string()).default([]),
  materials: z.array(z.string()).default([]),
  ranges: z.array(Range).default([]),
  certificates: z
    .array(z.strictObject({ code: certificateCode, validDays: days.optional() }))
    .default([]),
  capacity: z.strictObject({ value: z.number().positive(), unit, per: period }).optional(),
  leadTimeDays: z.tuple([days, days]).optional(),
  serves: z.enum(regionCodes).optional(),
  trl: trl.optional(),
  orderSizeWan: wan.optional(),
  evidence: z.array(z.string()).default([]),
  confirmedDaysAgo: days,
})

const Need = z.strictObject({
  key,
  org: key,
  kind: z.enum(needKinds),
  title: z.string().min(1),
  summary: z.string().min(1),
  description: z.string().min(1),
  descriptionTier: tier.default(0),
  detail: z.string().optional(),
  detailTier: tier.default(1),
  steps,
  codes,
  requirements: z.array(Requirement).min(1),
  lots: z
    .array(
      z.strictObject({
        key: z.string(),
        title: z.string(),
        quantity: z.string().optional(),
        budgetWan: wan.optional(),
      }),
    )
    .default([]),
  budgetWan: wan.optional(),
  budgetTier: tier.default(0),
  quantity: z.string().optional(),
  district: districtName,
  openedDaysAgo: days,
  closesInDays: days,
  deliverInDays: days.optional(),
  responseDays: days,
  confirmedDaysAgo: days,
})

const time = z.string().regex(/^\d\d:\d\d$/)

const Pilot = z.strictObject({
  key,
  org: key,
  name: z.string().min(1),
  summary: z.string().min(1),
  description: z.string().min(1),
  steps,
  codes,
  district: districtName,
  address: z.string().optional(),
  scale: z.string().optional(),
  processes: z.array(z.string()).default([]),
  materials: z.array(z.string()).default([]),
  certificates: z.array(certificateCode).default([]),
  trl: z.tuple([trl, trl]),
  openingHours: z.strictObject({
    days: z.array(z.number().int().min(1).max(7)).min(1),
    from: time,
    to: time,
  }),
  rules: z.string(),
  equipment: z
    .array(
      z.strictObject({
        key,
        name: z.string(),
        model: z.string().optional(),
        count: z.number().int().positive().default(1),
        ranges: z.array(Range).default([]),
        rateYuanPerHour: z.number().min(0).optional(),
        slotMinutes: z.number().int().positive().optional(),
        note: z.string().optional(),
      }),
    )
    .min(1),
  confirmedDaysAgo: days,
})

export const DemoFile = z.strictObject({
  organizations: z.array(Organization),
  capabilities: z.array(Capability),
  needs: z.array(Need),
  pilots: z.array(Pilot),
})
export type DemoFile = z.infer<typeof DemoFile>

export const ChainFile = z.strictObject({
  id: z.string().regex(/^[a-z-]+$/),
  name: z.string(),
  nameEn: z.string(),
  group: z.enum(chainGroups),
  order: z.number().int(),
  summary: z.string(),
  summaryEn: z.string().min(1),
  steps: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string(),
        nameEn: z.string(),
        stage: z.enum(stages),
        codes,
        feeds: z.array(z.string()),
        summary: z.string(),
        summaryEn: z.string().min(1),
        keywords: z.array(z.string()),
      }),
    )
    .min(4),
})
export type ChainFile = z.infer<typeof ChainFile>

export const ParkFile = z.array(
  z.strictObject({
    key,
    name: z.string(),
    nameEn: z.string(),
    district: districtName,
    chains: z.array(z.string()).min(1),
    summary: z.string(),
  }),
)
export type ParkFile = z.infer<typeof ParkFile>
