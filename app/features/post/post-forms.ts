import * as z from 'zod'
import { needKinds } from '../../domain/listing/kinds'
import { mostRequirements, mostWords } from '../../domain/listing/limits'
import { readRequirementLines } from '../../domain/listing/read-requirement-lines'
import { errorCode } from '../../platform/forms/error-code'
import { District, dayAfter, lines, text, Version, words } from '../../platform/forms/fields'
import { splitWords } from './split-words'

const title = text(80).min(4, 'short')
const summary = text(200).min(10, 'short')
const tier = z.coerce.number().int().min(0).max(2).default(0)
/** Units of 10,000 yuan, as trade speaks of orders. */
const money = z.number('number').positive('number').max(10_000_000, 'number').optional()
const step = z.string().max(100)
/** One requirement a line. The first line that is refused is named. */
const requirements = lines(4000, mostRequirements).superRefine((it, { addIssue }) => {
  const [first] = readRequirementLines(it).refused
  if (first !== undefined) addIssue(errorCode(first.reason, { ...first }))
})

const isBand = (low: number | undefined, high: number | undefined) =>
  low === undefined || high === undefined || low <= high

/** A need takes six required fields; its lines of requirements are read one by one. */
export function needForm(now: Date) {
  return z
    .object({
      kind: z.enum(needKinds),
      title,
      titleTier: tier,
      summary,
      summaryTier: tier,
      step,
      stepsTier: tier,
      quantity: text(100).optional(),
      quantityTier: tier,
      closesAt: dayAfter(now),
      description: text(4000).optional(),
      descriptionTier: tier,
      detail: text(4000).optional(),
      detailTier: tier.default(1),
      requirements: requirements.optional(),
      budgetMin: money,
      budgetMax: money,
      budgetTier: tier,
      district: District.optional(),
      placeTier: tier,
      datesTier: tier,
      responseDays: z.number('number').int('number').min(1, 'number').max(60, 'number'),
      alias: text(60).optional(),
      organizationTier: tier,
      version: Version,
    })
    .refine(({ budgetMin, budgetMax }) => isBand(budgetMin, budgetMax), {
      path: ['budgetMax'],
      error: 'order',
    })
    .refine(({ organizationTier, alias }) => organizationTier === 0 || alias !== undefined, {
      path: ['alias'],
      error: 'required',
    })
}
export type NeedInput = z.output<ReturnType<typeof needForm>>

export const capabilityForm = z
  .object({
    title,
    summary,
    step,
    processes: words(300, mostWords, splitWords).min(1, 'required'),
    materials: words(300, mostWords, splitWords).optional(),
    products: words(600, mostWords, splitWords).optional(),
    description: text(4000).optional(),
    leadTimeMin: z.number('number').int('number').min(1, 'number').max(3650, 'number').optional(),
    leadTimeMax: z.number('number').int('number').min(1, 'number').max(3650, 'number').optional(),
    trl: z.number('number').int('number').min(1, 'number').max(9, 'number').optional(),
    version: Version,
  })
  .refine(({ leadTimeMin, leadTimeMax }) => isBand(leadTimeMin, leadTimeMax), {
    path: ['leadTimeMax'],
    error: 'order',
  })
export type CapabilityInput = z.output<typeof capabilityForm>
