import * as z from 'zod'
import { needKinds } from '../../domain/listing/kinds'
import { mostRequirements } from '../../domain/listing/limits'
import { readRequirementLines } from '../../domain/listing/read-requirement-lines'
import { linesOf } from '../../domain/shared/lines-of'
import { fieldError } from '../../platform/forms/field-error'
import { DistrictCode, dayFrom, Id, lines, text, Version } from '../../platform/forms/fields'
import { isBand, money, step, summary, tier, title, wholeNumber } from '../form/fields'
import { readableLines } from '../form/readable-lines'

const readAll = (text: string) => ({ refused: readRequirementLines(text).refused[0] ?? null })

const tooMany = (found: number) => fieldError('lines', { most: mostRequirements, found })

const requirementField = (isDraft: boolean) =>
  z.object({
    id: Id,
    /** The lot it belongs to. */
    lot: Id.optional(),
    /** Emptied: it is left out. */
    text: text(500)
      .superRefine(readableLines(readAll, isDraft, true))
      .optional(),
    strictness: z.enum(['hard', 'wish']),
    tier,
  })

/** A need takes six required fields; requirements stand in rows of their own, each with its tier. */
export function needForm(now: Date, isDraft = false) {
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
      closesAt: dayFrom(now),
      description: text(4000).optional(),
      descriptionTier: tier,
      detail: text(4000).optional(),
      detailTier: tier,
      requirements: z
        .array(requirementField(isDraft))
        .max(mostRequirements, {
          error: ({ input }) => tooMany(Array.from(input as unknown[]).length),
        })
        .default([]),
      /** Further ones, a line each. */
      newRequirements: lines(4000, mostRequirements)
        .superRefine(readableLines(readAll, isDraft))
        .optional(),
      newTier: tier,
      budgetMin: money,
      budgetMax: money,
      budgetTier: tier,
      district: DistrictCode.optional(),
      placeTier: tier,
      datesTier: tier,
      responseDays: wholeNumber(1, 60),
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
    .refine((input) => requirementCount(input) <= mostRequirements, {
      path: ['newRequirements'],
      error: ({ input }) => tooMany(requirementCount(input as Counted)),
    })
}
export type NeedInput = z.output<ReturnType<typeof needForm>>

interface Counted {
  readonly requirements: readonly unknown[]
  readonly newRequirements?: string | undefined
}

function requirementCount(input: Counted): number {
  return input.requirements.length + linesOf(input.newRequirements ?? '').length
}
