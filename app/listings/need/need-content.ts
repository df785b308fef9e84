import type { NeedContent } from '../../../prisma/need/need-content'
import {
  readRequirementLine,
  type WrittenRequirement,
} from '../../domain/listing/read-requirement-line'
import { readTierMark } from '../../domain/listing/read-tier-mark'
import { requirementBodyText } from '../../domain/listing/write-requirement-line'
import { linesOf } from '../../domain/shared/lines-of'
import { fenOfWan, wanOfFen } from '../../domain/shared/money'
import { dayOf, endOfDay } from '../../domain/shared/shanghai-days'
import type { Tier } from '../../domain/shared/tier'
import { withShownStep } from '../form/shown-step'
import type { NeedDraft } from './need-draft'
import type { NeedInput } from './need-form'

type Requirement = NeedContent['requirements'][number]

/** What the form says, on top of what the need holds that no form shows: its lots, among others. */
export function needContentOf(input: NeedInput, before: NeedDraft | null): NeedDraft {
  return {
    kind: input.kind,
    title: input.title,
    titleTier: input.titleTier,
    summary: input.summary,
    summaryTier: input.summaryTier,
    quantity: input.quantity ?? null,
    quantityTier: input.quantityTier,
    steps: withShownStep(before?.steps ?? [], input.step),
    stepsTier: input.stepsTier,
    industries: before?.industries ?? [],
    description: input.description ?? '',
    descriptionTier: input.descriptionTier,
    detail: input.detail ?? null,
    detailTier: input.detailTier,
    budgetMinFen: fenOf(input.budgetMin),
    budgetMaxFen: fenOf(input.budgetMax),
    budgetTier: input.budgetTier,
    districtCode: input.district ?? null,
    placeTier: input.placeTier,
    datesTier: input.datesTier,
    closesAt: closingOf(input.closesAt, before?.closesAt ?? null),
    deliverBy: before?.deliverBy ?? null,
    responseDays: input.responseDays,
    alias: input.alias ?? null,
    organizationTier: input.organizationTier,
    lots: before?.lots ?? [],
    ...requirementsOf(input, before),
  }
}

function fenOf(wan: number | undefined): string | null {
  return wan === undefined ? null : String(fenOfWan(wan))
}

/** The end of the day that the form names; the instant that stands there, if it is of that day. */
function closingOf(day: Date, before: string | null): string {
  const named = endOfDay(day).toISOString()
  const isSameDay = before !== null && dayOf(new Date(before)) === dayOf(new Date(named))
  return isSameDay ? before : named
}

function requirementsOf(
  input: NeedInput,
  before: NeedDraft | null,
): Pick<NeedDraft, 'requirements' | 'unread'> {
  const known = new Map((before?.requirements ?? []).map((it) => [it.id, it]))
  const lots = new Set((before?.lots ?? []).map(({ id }) => id))
  const shown = input.requirements.flatMap(({ id: sent, lot, text = '', strictness, tier }) => {
    const same = known.get(sent)
    // Only an id of this very need, and once: another would be a row of somebody else.
    const id = same ? sent : crypto.randomUUID()
    known.delete(sent)
    // What was not touched stays as it was understood, whatever its line would be read as now.
    if (same && requirementBodyText(same.body) === text) return [{ ...same, strictness, tier }]
    const lotId = lot !== undefined && lots.has(lot) ? lot : null
    return text.trim() === '' ? [] : [rowOfLine(text, { id, lotId, strictness, tier })]
  })
  const row = { lotId: null, strictness: 'hard', tier: input.newTier } as const
  const added = linesOf(input.newRequirements ?? '').map(([, line]) =>
    rowOfLine(line, { id: crypto.randomUUID(), ...row }),
  )
  // A browser that goes back types lines again that were saved as rows: none is asked for twice.
  const standing = new Set(shown.map(sayRow))
  const rows = [...shown, ...added.filter((it) => !standing.has(sayRow(it)))]
  const unread = rows.flatMap((it, at) => ('body' in it ? [] : [{ ...it, at }]))
  return {
    requirements: rows.flatMap((it) => ('body' in it ? [it] : [])),
    ...(unread.length === 0 ? {} : { unread }),
  }
}

type Row = Omit<Requirement, 'body'>
type UnreadRow = Row & { readonly line: string }

/** A line as the requirement that it says, or as it was typed. */
function rowOfLine(line: string, row: Row): Requirement | UnreadRow {
  const read = readRequirementLine(line)
  if (read.ok) return withMark(read.value, row)
  const marked = readTierMark(line)
  const tier = Math.max(row.tier, marked.ok ? (marked.tier ?? 0) : 0) as Tier
  return { ...row, tier, line: line.trim() }
}

/** What is asked, of which lot, how strictly and of whom it is kept: equal for two that say the same. */
function sayRow(row: Requirement | UnreadRow): string {
  const { lotId, strictness, tier } = row
  return JSON.stringify([lotId, strictness, tier, textOfRow(row)])
}

function textOfRow(row: Requirement | UnreadRow): string {
  return 'body' in row ? requirementBodyText(row.body) : row.line
}

/** A line that says 希望 or who may read it is taken at its word, if that keeps back more. */
function withMark(read: WrittenRequirement, row: Row): Requirement {
  return {
    ...row,
    strictness: read.strictness === 'wish' ? 'wish' : row.strictness,
    tier: Math.max(row.tier, read.tier) as Tier,
    body: read.body,
  }
}

/** What the form shows of a need, all tiers: for its own organization only. */
export function needValuesOf(content: NeedDraft): Readonly<Record<string, string>> {
  const wan = (fen: string | null) => (fen === null ? '' : String(wanOfFen(BigInt(fen))))
  return {
    kind: content.kind,
    title: content.title,
    titleTier: String(content.titleTier),
    summary: content.summary,
    summaryTier: String(content.summaryTier),
    quantity: content.quantity ?? '',
    quantityTier: String(content.quantityTier),
    stepsTier: String(content.stepsTier),
    step: [...content.steps].sort()[0] ?? '',
    closesAt: content.closesAt === null ? '' : dayOf(new Date(content.closesAt)),
    description: content.description,
    descriptionTier: String(content.descriptionTier),
    detail: content.detail ?? '',
    detailTier: String(content.detailTier),
    budgetMin: wan(content.budgetMinFen),
    budgetMax: wan(content.budgetMaxFen),
    budgetTier: String(content.budgetTier),
    district: content.districtCode ?? '',
    placeTier: String(content.placeTier),
    datesTier: String(content.datesTier),
    // Of what is added by the form as it is shown.
    newTier: '0',
    responseDays: String(content.responseDays ?? ''),
    alias: content.alias ?? '',
    organizationTier: String(content.organizationTier),
    ...Object.fromEntries(content.lots.map(({ id, title }) => [`lotTitle.${id}`, title])),
    ...Object.fromEntries(rowsOfDraft(content).flatMap(requirementValues)),
  }
}

/** Its requirements, with those that are not understood where they stood. */
function rowsOfDraft({
  requirements,
  unread = [],
}: NeedDraft): readonly (Requirement | UnreadRow)[] {
  return unread.reduce<readonly (Requirement | UnreadRow)[]>(
    (rows, { at, ...row }) => rows.toSpliced(at, 0, row),
    requirements,
  )
}

function requirementValues(
  row: Requirement | UnreadRow,
  at: number,
): readonly (readonly [string, string])[] {
  const name = (part: string) => `requirements[${at}].${part}`
  return [
    [name('id'), row.id],
    [name('lot'), row.lotId ?? ''],
    [name('text'), textOfRow(row)],
    [name('strictness'), row.strictness],
    [name('tier'), String(row.tier)],
  ]
}
