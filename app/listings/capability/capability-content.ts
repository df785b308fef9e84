import * as z from 'zod'
import { withShownStep } from '../form/shown-step'
import { splitWords } from '../form/split-words'
import { abilitiesOf, abilityLines, readAbilities } from './abilities'
import type { CapabilityInput } from './capability-form'

const fen = z
  .string()
  .regex(/^\d{1,19}$/)
  .nullable()
const side = z.number().nullable()

/** All that is written of a capability; all of it is public. */
export const CapabilityContent = z.object({
  title: z.string(),
  summary: z.string(),
  description: z.string(),
  steps: z.array(z.string()),
  industries: z.array(z.string()),
  processes: z.array(z.string()),
  materials: z.array(z.string()),
  products: z.array(z.string()),
  capacityValue: side,
  capacityUnit: z.string().nullable(),
  capacityPer: z.enum(['day', 'month', 'year']).nullable(),
  leadTimeMinDays: z.number().int().nullable(),
  leadTimeMaxDays: z.number().int().nullable(),
  serves: z.string().nullable(),
  trl: z.number().int().nullable(),
  orderMinFen: fen,
  orderMaxFen: fen,
  evidence: z.array(z.string()),
  ranges: z.array(z.object({ quantity: z.string(), min: side, max: side, unit: z.string() })),
  certificates: z.array(z.object({ code: z.string(), expiresAt: z.iso.datetime().nullable() })),
})
export type CapabilityContent = z.infer<typeof CapabilityContent>

/** What is being written of a capability: its content, and lines of abilities that nobody understands yet. */
export const CapabilityDraft = CapabilityContent.extend({ unread: z.array(z.string()).optional() })
export type CapabilityDraft = z.infer<typeof CapabilityDraft>

const unwritten = {
  industries: [],
  orderMinFen: null,
  orderMaxFen: null,
  evidence: [],
} satisfies Partial<CapabilityContent>

/** What the form says, on top of what the capability holds that no form shows. */
export function capabilityContentOf(
  input: CapabilityInput,
  before: CapabilityDraft | null,
): CapabilityDraft {
  const { unread: _, ...held } = before ?? { unread: [] }
  const { unread } = readAbilities(input.abilities ?? '')
  return {
    ...unwritten,
    ...held,
    ...(unread.length === 0 ? {} : { unread: [...unread] }),
    ...abilitiesOf(input.abilities ?? '', before),
    title: input.title,
    summary: input.summary,
    description: input.description ?? '',
    steps: withShownStep(before?.steps ?? [], input.step),
    processes: splitWords(input.processes),
    materials: splitWords(input.materials),
    products: splitWords(input.products),
    leadTimeMinDays: input.leadTimeMin ?? input.leadTimeMax ?? null,
    leadTimeMaxDays: input.leadTimeMax ?? input.leadTimeMin ?? null,
    trl: input.trl ?? null,
  }
}

/** What the form shows of a capability. */
export function capabilityValuesOf(content: CapabilityDraft): Readonly<Record<string, string>> {
  return {
    title: content.title,
    summary: content.summary,
    step: [...content.steps].sort()[0] ?? '',
    processes: content.processes.join('、'),
    materials: content.materials.join('、'),
    products: content.products.join('、'),
    description: content.description,
    abilities: [...abilityLines(content), ...(content.unread ?? [])].join('\n'),
    leadTimeMin: String(content.leadTimeMinDays ?? ''),
    leadTimeMax: String(content.leadTimeMaxDays ?? ''),
    trl: String(content.trl ?? ''),
  }
}
