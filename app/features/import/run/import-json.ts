import * as z from 'zod'
import { importKinds } from '../columns'

/** What stands at the beginning of a sheet, for whoever says what its columns are. */
export const SheetPreview = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  merges: z.array(
    z.object({ top: z.number(), bottom: z.number(), left: z.number(), right: z.number() }),
  ),
  lines: z.array(z.object({ row: z.number(), values: z.array(z.string()) })),
})
export type SheetPreview = z.infer<typeof SheetPreview>
export const Preview = z.array(SheetPreview)

/** A sheet that is to be read, and as what. */
export const SheetSettings = z.object({
  sheet: z.string(),
  kind: z.enum(importKinds),
  firstRow: z.number().int(),
  lastRow: z.number().int(),
  columns: z.array(
    z.object({
      at: z.number().int(),
      header: z.string(),
      id: z.string().nullable(),
      unit: z.string().nullable(),
    }),
  ),
})
export type SheetSettings = z.infer<typeof SheetSettings>
export const RunSettings = z.array(SheetSettings)

/** What a check has found. */
export const Report = z.object({
  read: z.record(z.enum(importKinds), z.number().int()),
  errors: z.number().int(),
  warnings: z.number().int(),
  /** Something has to be confirmed before it is applied. */
  needsConfirmation: z.boolean(),
  listed: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      sheet: z.string(),
      row: z.number().int(),
      column: z.string(),
      reason: z.string(),
      found: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    }),
  ),
})
export type Report = z.infer<typeof Report>
