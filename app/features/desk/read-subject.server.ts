import { fromRequirementRow } from '../../../prisma/requirement-columns'
import type { Transaction } from '../../../prisma/transaction'
import { writeEquipmentLine } from '../../domain/listing/equipment-line'
import { writeRequirementLine } from '../../domain/listing/write-requirement-line'
import type { ComparedFields } from '../../domain/moderation/compare-listings'

interface Reviewed {
  readonly kind: string
  readonly subjectId: string
  readonly about: string | null
  readonly detail: unknown
}

export interface SubjectView {
  /** The page of it, where it has one. */
  readonly href: string | null
  readonly state: string | null
  /** Name of the field in the catalogue, what it says, and for whom. */
  readonly facts: readonly {
    readonly name: string
    readonly value: string
    readonly tier: 0 | 1 | 2
  }[]
  /** What near-duplicates are compared by; null where there are none to look for. */
  readonly compared: ComparedFields | null
}

/** What is decided on, whole: an operator reads all tiers of its own park. */
export async function readSubject(db: Transaction, it: Reviewed): Promise<SubjectView | null> {
  const kind = it.kind === 'report' ? it.about : it.kind
  if (kind === 'need') return readNeed(db, it.subjectId)
  if (kind === 'capability') return readCapability(db, it.subjectId)
  if (kind === 'pilot') return readPilot(db, it.subjectId)
  const facts = Object.entries((it.detail ?? {}) as Record<string, unknown>)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: String(value), tier: 0 as const }))
  return { href: `/organizations/${it.subjectId}`, state: null, facts, compared: null }
}

const steps = { include: { step: { include: { chain: true } } } } as const

interface StepRow {
  readonly step: { readonly name: string; readonly chain: { readonly name: string } }
}

const stepName = ({ step }: StepRow) => `${step.chain.name} / ${step.name}`

async function readNeed(db: Transaction, id: string): Promise<SubjectView | null> {
  const row = await db.need.findUnique({
    where: { id },
    include: {
      requirements: { orderBy: { position: 'asc' } },
      steps,
      organization: { select: { name: true } },
    },
  })
  if (row === null) return null
  const lines = (most: number) =>
    row.requirements
      .filter(({ tier }) => tier <= most)
      .map((it) => writeRequirementLine(fromRequirementRow(it)))
      .join('\n')
  // Public texts only: the other one may be of another park.
  const compared = {
    title: row.titleTier === 0 ? row.title : '',
    summary: row.summaryTier === 0 ? row.summary : '',
    description: row.descriptionTier === 0 ? row.description : '',
    requirements: lines(0),
  }
  const wan = (fen: bigint | null) => (fen === null ? '…' : String(Number(fen) / 1_000_000))
  const hasBudget = row.budgetMinFen !== null || row.budgetMaxFen !== null
  const budget = hasBudget ? `${wan(row.budgetMinFen)}–${wan(row.budgetMaxFen)} 万元` : ''
  return {
    href: row.state === 'published' ? `/needs/${id}` : null,
    state: row.state,
    compared,
    facts: factsOf([
      ['title', row.title, row.titleTier],
      ['summary', row.summary, row.summaryTier],
      ['description', row.description, row.descriptionTier],
      ['detail', row.detail, row.detailTier],
      ['requirements', lines(2)],
      ['step', row.steps.map(stepName).join('、'), row.stepsTier],
      ['quantity', row.quantity, row.quantityTier],
      ['budget', budget, row.budgetTier],
      ['closesAt', row.closesAt?.toISOString().slice(0, 10) ?? '', row.datesTier],
      ['responseDays', row.responseDays === null ? '' : String(row.responseDays)],
      [
        'organization',
        row.organizationTier === 0 ? '' : row.organization.name,
        row.organizationTier,
      ],
      ['alias', row.organizationTier === 0 ? '' : row.alias],
    ]),
  }
}

async function readCapability(db: Transaction, id: string): Promise<SubjectView | null> {
  const row = await db.capability.findUnique({ where: { id }, include: { steps } })
  if (row === null) return null
  const compared = {
    title: row.title,
    summary: row.summary,
    description: row.description,
    processes: row.processes.join('、'),
    materials: row.materials.join('、'),
    products: row.products.join('、'),
  }
  return {
    href: row.state === 'published' ? `/capabilities/${id}` : null,
    state: row.state,
    compared,
    facts: factsOf([...Object.entries(compared), ['step', row.steps.map(stepName).join('、')]]),
  }
}

async function readPilot(db: Transaction, id: string): Promise<SubjectView | null> {
  const row = await db.pilotPlatform.findUnique({
    where: { id },
    include: { steps, equipment: { orderBy: { position: 'asc' }, include: { ranges: true } } },
  })
  if (row === null) return null
  const equipment = row.equipment.map(({ rateFen, ...it }) =>
    writeEquipmentLine({ ...it, yuanPerHour: rateFen === null ? null : Number(rateFen) / 100 }),
  )
  const compared = {
    title: row.name,
    summary: row.summary,
    description: row.description,
    equipment: equipment.join('\n'),
  }
  const band = (...ends: readonly (string | number | null)[]) =>
    ends.filter((end) => end !== null).join('–')
  return {
    href: row.state === 'published' ? `/pilots/${id}` : null,
    state: row.state,
    compared,
    facts: factsOf([
      ...Object.entries(compared),
      ['step', row.steps.map(stepName).join('、')],
      ['scale', row.scale],
      ['processes', row.processes.join('、')],
      ['materials', row.materials.join('、')],
      ['trl', band(row.trlMin, row.trlMax)],
      ['hours', band(row.opensAt, row.closesAt)],
      ['rules', row.rules],
      ['address', row.address],
    ]),
  }
}

function factsOf(
  parts: readonly (readonly [name: string, value: string | null, tier?: number])[],
): SubjectView['facts'] {
  return parts
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value, tier]) => ({ name, value: value ?? '', tier: (tier ?? 0) as 0 | 1 | 2 }))
}
