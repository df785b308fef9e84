import * as z from 'zod'

/**
 * The names of the fields that a schema of a form reads; no others reach it, so that nothing sent
 * beside them (`__intent__`, `a[999999999]`) is ever interpreted.
 */
export function schemaFields(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape)
  if (schema instanceof z.ZodUnion) return [...new Set(schema.options.flatMap(schemaFields))]
  throw new TypeError('a form is read by an object of fields, or by a union of such objects')
}
