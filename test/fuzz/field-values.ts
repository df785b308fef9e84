import { parseWithZod } from '@conform-to/zod/v4'
import * as z from 'zod'

/** A schema of a form or of an address, told apart into its alternatives of named fields. */
export function alternativesOf(schema: z.core.$ZodType): readonly z.core.$ZodShape[] {
  if (schema instanceof z.ZodPipe) return alternativesOf(schema.in)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternativesOf)
  if (schema instanceof z.ZodObject) return [schema.shape]
  throw new TypeError('neither an object nor a union of objects')
}

/** The words that a schema names itself: of an enumeration, of a literal. */
function namedValues(field: z.core.$ZodType): readonly string[] {
  if (field instanceof z.ZodEnum) return field.options.map(String)
  if (field instanceof z.ZodLiteral) return [...field.values].map(String)
  if (field instanceof z.ZodPipe) return namedValues(field.in)
  if (field instanceof z.ZodArray) return namedValues(field.element)
  if (field instanceof z.ZodUnion) return field.options.flatMap(namedValues)
  if (
    field instanceof z.ZodOptional ||
    field instanceof z.ZodDefault ||
    field instanceof z.ZodCatch
  ) {
    return namedValues(field.unwrap())
  }
  return []
}

const known = new WeakMap<readonly string[], Map<z.core.$ZodType, readonly string[]>>()

/** What a form's field takes, of the words it names and of a pool of texts. */
export function takenByForm(field: z.core.$ZodType, pool: readonly string[]): readonly string[] {
  const ofPool = known.get(pool) ?? new Map<z.core.$ZodType, readonly string[]>()
  known.set(pool, ofPool)
  const taken = ofPool.get(field) ?? findTaken(field, pool)
  ofPool.set(field, taken)
  return taken
}

function findTaken(field: z.core.$ZodType, pool: readonly string[]): readonly string[] {
  const schema = z.object({ field: field as z.ZodType })
  return [...namedValues(field), ...pool].filter((text) => {
    const form = new FormData()
    form.append('field', text)
    return parseWithZod(form, { schema }).status === 'success'
  })
}

/** True if a form may come without the field. */
export function isOptional(field: z.core.$ZodType): boolean {
  return z.object({ field: field as z.ZodType }).safeParse({}).success
}

export function takesSeveral(field: z.core.$ZodType): boolean {
  return field instanceof z.ZodArray
}

/** The parts of one row, of a field that takes rows of them. */
export function rowOf(field: z.core.$ZodType): z.core.$ZodShape | null {
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional) return rowOf(field.unwrap())
  const isRows = field instanceof z.ZodArray && field.element instanceof z.ZodObject
  return isRows ? (field.element as z.ZodObject).shape : null
}
