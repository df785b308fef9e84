import type { SearchDocument } from '../../port'
import type { FieldValue } from '../../retrieval/filter'

type Given = FieldValue | readonly FieldValue[] | null

/**
 * A document that every engine can take: half a surrogate pair, which no encoding has a place for,
 * becomes U+FFFD (the offsets stay), and a place that is not on the globe is left out. The same
 * object if nothing is wrong with it.
 */
export function cleanDocument(document: SearchDocument): SearchDocument {
  const { text, fields, location } = document
  const isSound =
    [...Object.values(text), ...Object.values(fields)].every(isWellFormed) && isPlace(location)
  if (isSound) return document
  const { location: _, ...rest } = document
  return {
    ...rest,
    text: mapValues(text, wellFormed),
    fields: mapValues(fields, wellFormed),
    ...(location && isPlace(location) ? { location } : {}),
  }
}

function isWellFormed(given: Given): boolean {
  if (typeof given === 'string') return given.isWellFormed()
  return typeof given !== 'object' || given === null || given.every(isWellFormed)
}

function wellFormed<Value extends Given>(given: Value): Value {
  if (typeof given === 'string') return given.toWellFormed() as Value
  if (typeof given !== 'object' || given === null) return given
  return given.map(wellFormed) as unknown as Value
}

function mapValues<Value>(
  values: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).map(([name, it]) => [name, change(it)]))
}

function isPlace(location: SearchDocument['location']): boolean {
  if (!location) return true
  return Math.abs(location.latitude) <= 90 && Math.abs(location.longitude) <= 180
}
