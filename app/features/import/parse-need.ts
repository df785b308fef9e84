import { mostRequirements } from '../../domain/listing/limits'
import {
  readRequirementLine,
  type WrittenRequirement,
} from '../../domain/listing/read-requirement-line'
import { readTierMark } from '../../domain/listing/read-tier-mark'
import { valueOfWord } from '../../domain/listing/requirement-words'
import { tellsName } from '../../domain/listing/tells-name'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { endOfDay } from '../../domain/shared/shanghai-days'
import type { Tier } from '../../domain/shared/tier'
import { choices } from './columns'
import type { ImportIssue, IssueReason } from './import-issue'
import type { NeedRecord } from './import-record'
import type { KnownReferences } from './known-references'
import { warnOfOwnNames } from './own-names'
import { fenBand, parseListing } from './parse-listing'
import { parseDistrict } from './parse-organization'
import { readCells } from './read-cells'
import { dayUnits } from './read-figures'
import type { SourceRow } from './source-row'

export function parseNeed(
  row: SourceRow,
  known: KnownReferences,
): { readonly record: NeedRecord; readonly issues: readonly ImportIssue[] } {
  const cells = readCells(row)
  const budget = fenBand(cells, 'budget')
  const hard = cells.each('hard', parseRequirement)
  const wishes = cells.each('wishes', parseRequirement)
  warnOfOwnNames(cells, 'hard', hard.flatMap(quantityOf))
  warnOfOwnNames(cells, 'wishes', wishes.flatMap(quantityOf))
  const requirements = [...hard, ...wishes.map((it) => ({ ...it, strictness: 'wish' as const }))]
  if (requirements.length > mostRequirements)
    cells.refuse('hard', 'too-many-requirements', `${requirements.length}`)
  const kindText = cells.required('kind')
  const descriptionTier = cells.tier('descriptionTier', 0)
  const tiers = Object.fromEntries(cells.each('tiers', parseFieldTier))
  const tierOf = (field: TieredField) => tiers[field] ?? 0
  const alias = cells.text('alias')
  const closesOn = cells.date('closesAt')
  if (tierOf('organizationTier') > 0 && alias === null) cells.refuse('alias', 'required')
  const listing = parseListing(cells, 'needs', known, descriptionTier === 0)
  const names = known.organizationNames.get(listing.organizationKey) ?? []
  if (tierOf('organizationTier') > 0 && tellsName(alias ?? '', names))
    cells.refuse('alias', 'alias-tells')
  const record: NeedRecord = {
    ...listing,
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
    requirements,
    budgetMinFen: budget.min,
    budgetMaxFen: budget.max,
    budgetTier: cells.tier('budgetTier', 0),
    quantity: cells.text('quantity'),
    districtCode: parseDistrict(cells),
    openedAt: cells.date('openedAt'),
    closesAt: closesOn === null ? null : endOfDay(closesOn),
    deliverBy: cells.date('deliverBy'),
    responseDays: cells.integer('responseDays', 1, 365, 'not-a-number', dayUnits),
  }
  return { record, issues: cells.issues }
}

type TieredField = (typeof choices.tieredField)[keyof typeof choices.tieredField]

/** `数量@1`: a part of the need and who may read it. */
function parseFieldTier(entry: string): Outcome<readonly [TieredField, Tier], IssueReason> {
  const marked = readTierMark(entry)
  if (!marked.ok || marked.tier === null) return refused('unreadable-tier')
  const name = entry.slice(marked.body.from, marked.body.until)
  const field = valueOfWord(choices.tieredField, name)
  return field.ok ? accepted([field.value, marked.tier]) : refused('unreadable-tier')
}

/** A requirement of a column; what can only be kept as words is refused, unless it says so: `说明:…`. */
function parseRequirement(entry: string): Outcome<WrittenRequirement, IssueReason> {
  const read = readRequirementLine(entry)
  if (!read.ok) return refused(read.reason)
  return read.isPlainWords ? refused('unreadable-requirement') : accepted(read.value)
}

function quantityOf({ body }: WrittenRequirement): readonly string[] {
  return body.kind === 'numeric' ? [body.quantity] : []
}
