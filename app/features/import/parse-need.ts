import { namesQuantity, parseNumericAsk } from '../../domain/listing/parse-measure'
import { readTierMark } from '../../domain/listing/read-tier-mark'
import type { RequirementBody } from '../../domain/listing/requirement'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import type { Tier } from '../../domain/shared/tier'
import { choices } from './columns'
import type { ImportIssue, IssueReason } from './import-issue'
import type { NeedRecord } from './import-record'
import type { KnownReferences } from './known-references'
import { parseCapacity } from './parse-capability'
import { fenBand, parseCertificate, parseListing } from './parse-listing'
import { parseDistrict } from './parse-organization'
import { chooseFrom, lastInstantOf, readCells } from './read-cells'
import type { SourceRow } from './source-row'

export function parseNeed(
  row: SourceRow,
  known: KnownReferences,
): { readonly record: NeedRecord; readonly issues: readonly ImportIssue[] } {
  const cells = readCells(row)
  const budget = fenBand(cells.band('budget'))
  const hard = cells.each('hard', parseTieredRequirement)
  const wishes = cells.each('wishes', parseTieredRequirement)
  const kindText = cells.required('kind')
  const descriptionTier = cells.tier('descriptionTier', 0)
  const tiers = Object.fromEntries(cells.each('tiers', parseFieldTier))
  const tierOf = (field: TieredField) => tiers[field] ?? 0
  const alias = cells.text('alias')
  const closesOn = cells.date('closesAt')
  if (tierOf('organizationTier') > 0 && alias === null) cells.refuse('alias', 'required')
  const record: NeedRecord = {
    ...parseListing(cells, 'needs', known, descriptionTier === 0),
    kind: (kindText && cells.choice('kind', choices.needKind)) || 'sourcing',
    titleTier: tierOf('titleTier'),
    summaryTier: tierOf('summaryTier'),
    stepsTier: tierOf('stepsTier'),
    quantityTier: tierOf('quantityTier'),
    placeTier: tierOf('placeTier'),
    datesTier: tierOf('datesTier'),
    organizationTier: tierOf('organizationTier'),
    alias,
    descriptionTier,
    detail: cells.text('detail'),
    detailTier: cells.tier('detailTier', 1),
    requirements: [
      ...hard.map((asked) => ({ strictness: 'hard' as const, ...asked })),
      ...wishes.map((asked) => ({ strictness: 'wish' as const, ...asked })),
    ],
    budgetMinFen: budget.min,
    budgetMaxFen: budget.max,
    budgetTier: cells.tier('budgetTier', 0),
    quantity: cells.text('quantity'),
    districtCode: parseDistrict(cells),
    openedAt: cells.date('openedAt'),
    closesAt: closesOn === null ? null : lastInstantOf(closesOn),
    deliverBy: cells.date('deliverBy'),
    responseDays: cells.integer('responseDays', 1, 365),
  }
  return { record, issues: cells.issues }
}

type TieredField = (typeof choices.tieredField)[keyof typeof choices.tieredField]

/** `数量@1`: a part of the need and who may read it. */
function parseFieldTier(entry: string): Outcome<readonly [TieredField, Tier], IssueReason> {
  const marked = readTierMark(entry)
  if (!marked.ok || marked.tier === null) return refused('unreadable-tier')
  const name = entry.slice(marked.body.from, marked.body.until)
  const field = chooseFrom(choices.tieredField, name)
  return field.ok ? accepted([field.value, marked.tier]) : refused('unreadable-tier')
}

/** A requirement with its tier: `良率≥98 % @1` is for verified members; without a mark it is public. */
function parseTieredRequirement(
  entry: string,
): Outcome<{ readonly tier: Tier; readonly body: RequirementBody }, IssueReason> {
  const marked = readTierMark(entry)
  if (!marked.ok) return refused(marked.reason)
  const body = parseRequirement(entry.slice(marked.body.from, marked.body.until))
  return body.ok ? accepted({ tier: marked.tier ?? 0, body: body.value }) : body
}

/** `材料:TC4`, `交期:30 天`, `尺寸公差≤0.02 mm`, `说明:…`: one requirement of the list. */
function parseRequirement(entry: string): Outcome<RequirementBody, IssueReason> {
  if (namesQuantity(entry)) {
    const ask = parseNumericAsk(entry)
    return ask.ok ? accepted({ kind: 'numeric', ...ask.value }) : ask
  }
  const [, name = '', text = ''] = /^([^::]+)[::]\s*(.+)$/su.exec(entry) ?? []
  switch (name.trim().toUpperCase()) {
    case '工艺':
      return accepted({ kind: 'process', term: text })
    case '材料':
      return accepted({ kind: 'material', term: text })
    case '证书': {
      const certificate = parseCertificate(text)
      return certificate.ok
        ? accepted({ kind: 'certificate', certificate: certificate.value.code })
        : certificate
    }
    case '产能': {
      const capacity = parseCapacity(text)
      return capacity.ok ? accepted({ kind: 'capacity', ...capacity.value }) : capacity
    }
    case '交期': {
      const days = Number(/^(\d+)\s*天?$/u.exec(text)?.[1])
      return days > 0 && days <= 36_500
        ? accepted({ kind: 'lead-time', days })
        : refused('not-a-number')
    }
    case '所在':
      return parseRegion(text, 'site')
    case '服务':
      return parseRegion(text, 'service')
    case 'TRL': {
      const level = Number(text)
      return Number.isInteger(level) && level >= 1 && level <= 9
        ? accepted({ kind: 'trl', level })
        : refused('trl-range')
    }
    case '说明':
      return accepted({ kind: 'statement', text })
    default:
      return refused('unreadable-requirement')
  }
}

function parseRegion(text: string, of: 'site' | 'service'): Outcome<RequirementBody, IssueReason> {
  const region = chooseFrom(choices.region, text)
  return region.ok ? accepted({ kind: 'region', region: region.value, of }) : region
}
