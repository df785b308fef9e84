import * as z from 'zod'
import type { RequirementBody as Body } from '../app/domain/listing/requirement'
import { regionCodes } from '../app/domain/shared/regions'

const condition = z.string().exactOptional()
const terms = {
  term: z.string(),
  others: z.array(z.string()).exactOptional(),
  isExcluded: z.literal(true).exactOptional(),
  condition,
}

/** A requirement's body as a version of a listing keeps it. */
export const StoredRequirementBody: z.ZodType<Body> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('numeric'),
    quantity: z.string(),
    comparison: z.enum(['at-most', 'at-least', 'equals', 'covers', 'within', 'one-of']),
    value: z.number(),
    upper: z.number().nullable(),
    unit: z.string(),
    others: z.array(z.number()).exactOptional(),
    condition,
  }),
  z.object({ kind: z.literal('process'), ...terms }),
  z.object({ kind: z.literal('material'), ...terms }),
  z.object({ kind: z.literal('standard'), standard: z.string(), condition }),
  z.object({ kind: z.literal('certificate'), certificate: z.string(), condition }),
  z.object({
    kind: z.literal('capacity'),
    value: z.number(),
    unit: z.string(),
    per: z.enum(['day', 'month', 'year']),
    condition,
  }),
  z.object({
    kind: z.literal('lead-time'),
    days: z.number(),
    fromDays: z.number().exactOptional(),
    condition,
  }),
  z.object({
    kind: z.literal('region'),
    region: z.enum(regionCodes),
    of: z.enum(['site', 'service']),
    condition,
  }),
  z.object({ kind: z.literal('trl'), level: z.number(), condition }),
  z.object({ kind: z.literal('statement'), text: z.string() }),
])
