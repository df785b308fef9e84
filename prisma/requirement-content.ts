import * as z from 'zod'
import type { RequirementBody as Body } from '../app/domain/listing/requirement'
import { regionCodes } from '../app/domain/shared/regions'

/** A requirement's body as a version of a listing keeps it. */
export const StoredRequirementBody: z.ZodType<Body> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('numeric'),
    quantity: z.string(),
    comparison: z.enum(['at-most', 'at-least', 'equals', 'covers']),
    value: z.number(),
    upper: z.number().nullable(),
    unit: z.string(),
  }),
  z.object({ kind: z.literal('process'), term: z.string() }),
  z.object({ kind: z.literal('material'), term: z.string() }),
  z.object({ kind: z.literal('certificate'), certificate: z.string() }),
  z.object({
    kind: z.literal('capacity'),
    value: z.number(),
    unit: z.string(),
    per: z.enum(['day', 'month', 'year']),
  }),
  z.object({ kind: z.literal('lead-time'), days: z.number() }),
  z.object({
    kind: z.literal('region'),
    region: z.enum(regionCodes),
    of: z.enum(['site', 'service']),
  }),
  z.object({ kind: z.literal('trl'), level: z.number() }),
  z.object({ kind: z.literal('statement'), text: z.string() }),
])
