import type { Requirement, RequirementBody } from '../app/domain/listing/requirement'
import type { Region } from '../app/domain/shared/regions'
import type { Tier } from '../app/domain/shared/tier'
import { fromPrismaEnum, toPrismaEnum } from './enum-names'
import type { NeedRequirement } from './generated/client'

type Columns = Omit<NeedRequirement, 'id' | 'needId' | 'lotId' | 'position' | 'tier' | 'strictness'>

const empty = {
  quantity: null,
  comparison: null,
  value: null,
  upper: null,
  unit: null,
  term: null,
  certificate: null,
  per: null,
  region: null,
  regionOf: null,
  text: null,
  others: [],
  otherTerms: [],
  isExcluded: false,
  fromDays: null,
  condition: null,
} satisfies Omit<Columns, 'kind'>

/** The columns that hold a requirement of its kind; all others are null. */
export function toRequirementColumns(body: RequirementBody): Columns {
  const condition = 'condition' in body ? (body.condition ?? null) : null
  const row = { ...empty, kind: toPrismaEnum(body.kind), condition }
  switch (body.kind) {
    case 'numeric':
      return {
        ...row,
        quantity: body.quantity,
        comparison: toPrismaEnum(body.comparison),
        value: body.value,
        upper: body.upper,
        unit: body.unit,
        others: [...(body.others ?? [])],
      }
    case 'process':
    case 'material':
      return {
        ...row,
        term: body.term,
        otherTerms: [...(body.others ?? [])],
        isExcluded: body.isExcluded === true,
      }
    case 'certificate':
      return { ...row, certificate: body.certificate }
    case 'standard':
      return { ...row, text: body.standard }
    case 'capacity':
      return { ...row, value: body.value, unit: body.unit, per: body.per }
    case 'lead-time':
      return { ...row, value: body.days, unit: 'd', fromDays: body.fromDays ?? null }
    case 'region':
      return { ...row, region: body.region, regionOf: body.of }
    case 'trl':
      return { ...row, value: body.level }
    case 'statement':
      return { ...row, text: body.text }
  }
}

/** The requirement that a row holds. The database checks that its kind's columns are filled. */
export function fromRequirementRow(row: Omit<NeedRequirement, 'needId' | 'position'>): Requirement {
  return {
    id: row.id,
    strictness: row.strictness,
    tier: row.tier as Tier,
    lotId: row.lotId,
    ...bodyOf(row),
  }
}

function bodyOf(row: Columns): RequirementBody {
  const kind = fromPrismaEnum(row.kind)
  const condition = row.condition === null ? {} : { condition: row.condition }
  switch (kind) {
    case 'numeric':
      return {
        kind,
        quantity: filled(row.quantity),
        comparison: fromPrismaEnum(filled(row.comparison)),
        value: filled(row.value),
        upper: row.upper,
        unit: filled(row.unit),
        ...(row.others.length === 0 ? {} : { others: row.others }),
        ...condition,
      }
    case 'process':
    case 'material':
      return {
        kind,
        term: filled(row.term),
        ...(row.otherTerms.length === 0 ? {} : { others: row.otherTerms }),
        ...(row.isExcluded ? { isExcluded: true } : {}),
        ...condition,
      }
    case 'certificate':
      return { kind, certificate: filled(row.certificate), ...condition }
    case 'standard':
      return { kind, standard: filled(row.text), ...condition }
    case 'capacity':
      return {
        kind,
        value: filled(row.value),
        unit: filled(row.unit),
        per: filled(row.per),
        ...condition,
      }
    case 'lead-time':
      return {
        kind,
        days: filled(row.value),
        ...(row.fromDays === null ? {} : { fromDays: row.fromDays }),
        ...condition,
      }
    case 'region':
      return {
        kind,
        region: filled(row.region) as Region,
        of: filled(row.regionOf) as 'site' | 'service',
        ...condition,
      }
    case 'trl':
      return { kind, level: filled(row.value), ...condition }
    case 'statement':
      return { kind, text: filled(row.text) }
  }
}

function filled<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a requirement row lacks a column of its kind')
  return value
}
