import * as z from 'zod'
import { needKinds } from '../../app/domain/listing/kinds'
import { StoredRequirementBody } from '../requirement-content'

const tier = z.union([z.literal(0), z.literal(1), z.literal(2)])
/** Fen as decimal digits: JSON has no numbers of that size. */
const fen = z
  .string()
  .regex(/^\d{1,19}$/)
  .nullable()
const instant = z.iso.datetime().nullable()

/**
 * All that is written of a need, every tier: what a version holds and what `writeNeeds` puts into the
 * tables. Only this folder and the kind's own (`app/listings/need`) may import it.
 */
export const NeedContent = z.object({
  kind: z.enum(needKinds),
  title: z.string(),
  titleTier: tier,
  summary: z.string(),
  summaryTier: tier,
  description: z.string(),
  descriptionTier: tier,
  detail: z.string().nullable(),
  detailTier: tier,
  quantity: z.string().nullable(),
  quantityTier: tier,
  /** Of steps and industries. */
  stepsTier: tier,
  steps: z.array(z.string()),
  industries: z.array(z.string()),
  budgetMinFen: fen,
  budgetMaxFen: fen,
  budgetTier: tier,
  districtCode: z.string().nullable(),
  placeTier: tier,
  closesAt: instant,
  deliverBy: instant,
  datesTier: tier,
  responseDays: z.number().int().nullable(),
  alias: z.string().nullable(),
  organizationTier: tier,
  lots: z.array(
    z.object({
      id: z.uuid(),
      key: z.string(),
      title: z.string(),
      tier,
      quantity: z.string().nullable(),
      budgetMinFen: fen,
      budgetMaxFen: fen,
    }),
  ),
  /** In the order in which they are shown; one of a lot names it. */
  requirements: z.array(
    z.object({
      id: z.uuid(),
      lotId: z.uuid().nullable(),
      strictness: z.enum(['hard', 'wish']),
      tier,
      body: StoredRequirementBody,
    }),
  ),
})
export type NeedContent = z.infer<typeof NeedContent>
