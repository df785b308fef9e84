import * as z from 'zod'
import { type WrittenEquipment, writeEquipmentLine } from '../../domain/listing/equipment-line'
import { fenOfYuan, yuanOfFen } from '../../domain/shared/money'
import { withShownStep } from '../form/shown-step'
import { splitWords } from '../form/split-words'
import { readEquipment } from './equipment'
import { openDaysChoices, type PilotInput } from './pilot-form'

const side = z.number().nullable()

/** All that is written of a pilot platform; all of it is public. */
export const PilotContent = z.object({
  name: z.string(),
  summary: z.string(),
  description: z.string(),
  steps: z.array(z.string()),
  industries: z.array(z.string()),
  scale: z.string().nullable(),
  processes: z.array(z.string()),
  materials: z.array(z.string()),
  certificates: z.array(z.string()),
  trlMin: z.number().int().nullable(),
  trlMax: z.number().int().nullable(),
  openDays: z.array(z.number().int()),
  opensAt: z.string().nullable(),
  closesAt: z.string().nullable(),
  rules: z.string().nullable(),
  districtCode: z.string().nullable(),
  address: z.string().nullable(),
  equipment: z.array(
    z.object({
      id: z.uuid(),
      key: z.string(),
      name: z.string(),
      model: z.string().nullable(),
      count: z.number().int(),
      rateFen: z.string().regex(/^\d+$/).nullable(),
      slotMinutes: z.number().int().nullable(),
      note: z.string().nullable(),
      ranges: z.array(z.object({ quantity: z.string(), min: side, max: side, unit: z.string() })),
    }),
  ),
})
export type PilotContent = z.infer<typeof PilotContent>
/** What is being written of a platform: its content, and lines of equipment that nobody understands yet. */
export const PilotDraft = PilotContent.extend({ unread: z.array(z.string()).optional() })
export type PilotDraft = z.infer<typeof PilotDraft>
type Equipment = PilotContent['equipment'][number]

/** What the form says, on top of what the platform holds that no form shows. */
export function pilotContentOf(input: PilotInput, before: PilotDraft | null): PilotDraft {
  const { unread } = readEquipment(input.equipment)
  return {
    name: input.title,
    summary: input.summary,
    description: input.description ?? '',
    steps: withShownStep(before?.steps ?? [], input.step),
    industries: before?.industries ?? [],
    certificates: before?.certificates ?? [],
    scale: input.scale ?? null,
    processes: splitWords(input.processes),
    materials: splitWords(input.materials),
    trlMin: input.trlMin ?? input.trlMax ?? null,
    trlMax: input.trlMax ?? input.trlMin ?? null,
    openDays: daysOf(input.openDays, before?.openDays ?? []),
    opensAt: input.opensAt ?? null,
    closesAt: input.closesAt ?? null,
    rules: input.rules ?? null,
    districtCode: input.district ?? null,
    address: input.address ?? null,
    ...(unread.length === 0 ? {} : { unread: [...unread] }),
    equipment: equipmentContent(input.equipment, before?.equipment ?? []),
  }
}

function daysOf(choice: PilotInput['openDays'], before: readonly number[]): number[] {
  if (choice === undefined) return []
  if (choice === 'kept') return [...before]
  return Array.from({ length: Number(choice.slice(2)) }, (_, at) => at + 1)
}

/** What has the name of a piece that is there stays that piece: others may refer to it. */
function equipmentContent(text: string, before: readonly Equipment[]): Equipment[] {
  const left = [...before]
  return readEquipment(text).equipment.map(({ yuanPerHour, ranges, ...facts }) => {
    const at = left.findIndex(({ name }) => name === facts.name)
    const [same] = at < 0 ? [] : left.splice(at, 1)
    const id = same?.id ?? crypto.randomUUID()
    return {
      ...facts,
      id,
      key: same?.key ?? id,
      rateFen: yuanPerHour === null ? null : String(fenOfYuan(yuanPerHour)),
      ranges: [...ranges],
    }
  })
}

/** The line of a piece of equipment as its form shows it. */
export function equipmentLine({ rateFen, ...it }: EquipmentFacts): string {
  const yuanPerHour = rateFen === null ? null : yuanOfFen(BigInt(rateFen))
  return writeEquipmentLine({ ...it, yuanPerHour })
}

type EquipmentFacts = Omit<WrittenEquipment, 'yuanPerHour'> & {
  readonly rateFen: string | bigint | null
}

/** What the form shows of a pilot platform. */
export function pilotValuesOf(content: PilotDraft): Readonly<Record<string, string>> {
  return {
    title: content.name,
    summary: content.summary,
    step: [...content.steps].sort()[0] ?? '',
    equipment: [...content.equipment.map(equipmentLine), ...(content.unread ?? [])].join('\n'),
    description: content.description,
    scale: content.scale ?? '',
    processes: content.processes.join('、'),
    materials: content.materials.join('、'),
    trlMin: String(content.trlMin ?? ''),
    trlMax: String(content.trlMax ?? ''),
    openDays: openDaysOf(content.openDays),
    opensAt: content.opensAt ?? '',
    closesAt: content.closesAt ?? '',
    rules: content.rules ?? '',
    district: content.districtCode ?? '',
    address: content.address ?? '',
  }
}

function openDaysOf(days: readonly number[]): string {
  if (days.length === 0) return ''
  const run = `1-${days.length}`
  const isRun = days.every((day, at) => day === at + 1)
  return isRun && openDaysChoices.some((it) => it === run) ? run : 'kept'
}
