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

/**
 * True if a field is one of the rows that a schema reads, like `requirements[7].text` of an array of
 * objects: at most a hundred rows, and only the parts that the objects have.
 */
export function isRowField(schema: z.core.$ZodType, name: string): boolean {
  const [, list = '', part = ''] = /^([a-zA-Z]+)\[\d{1,2}\]\.([a-zA-Z]+)$/.exec(name) ?? []
  if (list === '' || !(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, list)) {
    return false
  }
  const field: unknown = schema.shape[list]
  const rows = field instanceof z.ZodDefault ? field.unwrap() : field
  const row = rows instanceof z.ZodArray ? rows.element : undefined
  return row instanceof z.ZodObject && Object.hasOwn(row.shape, part)
}
