import type { FieldDefinition, IndexDefinition } from '../../indexes/index-definition'
import { UnsupportedQuery } from '../../port'
import type { Filter, GeoPoint } from '../../retrieval/filter'
import { encodeValue } from './encode-value'
import { fieldAttribute, versionAttribute } from './meilisearch-attributes'

// Every document has a version.
const everything = `${versionAttribute} EXISTS`
const nothing = `${versionAttribute} NOT EXISTS`

/** Half the circumference of the Earth and a little: no two points lie farther apart. */
const farthest = 20_100_000

/**
 * A filter in Meilisearch's language. Field names are those of the index definition, values are
 * encoded (`encodeValue`) and quoted, so nothing that comes from outside is ever read as syntax.
 * Throws UnsupportedQuery for a range over words or a point that is not on Earth, and RangeError for
 * a field that is not declared (`checkFields` refuses those before).
 */
export function compileFilter(filter: Filter, definition: IndexDefinition): string {
  switch (filter.op) {
    case 'and':
      return joined(filter.of, 'AND', everything, definition)
    case 'or':
      return joined(filter.of, 'OR', nothing, definition)
    case 'not':
      return `NOT (${compileFilter(filter.of, definition)})`
    case 'in':
      return compileValues(filter, fieldOf(filter.field, definition))
    case 'range':
      return compileRange(filter, fieldOf(filter.field, definition))
    case 'near':
      return compileNear(filter)
  }
}

/** `attribute IN [...]` over values that are encoded already. */
export function compileAnyValue(attribute: string, values: readonly string[]): string {
  if (values.length === 0) return nothing
  return `${attribute} IN [${values.map((value) => `"${value}"`).join(', ')}]`
}

/** All of these conditions; undefined if there are none. */
export function joinConditions(conditions: readonly (string | undefined)[]): string | undefined {
  const given = conditions.filter((it) => it !== undefined)
  if (given.length < 2) return given[0]
  return given.map((it) => `(${it})`).join(' AND ')
}

/** `lat,lng` with as many places as a centimetre needs. */
export function formatPoint({ latitude, longitude }: GeoPoint): string {
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
    throw new UnsupportedQuery('meilisearch', `the point ${latitude}, ${longitude}`)
  }
  return `${latitude.toFixed(7)},${longitude.toFixed(7)}`
}

function joined(
  parts: readonly Filter[],
  operator: 'AND' | 'OR',
  none: string,
  definition: IndexDefinition,
): string {
  const [only, second] = parts
  if (only === undefined) return none
  if (second === undefined) return compileFilter(only, definition)
  return parts.map((part) => `(${compileFilter(part, definition)})`).join(` ${operator} `)
}

function fieldOf(name: string, { fields }: IndexDefinition): FieldDefinition {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!field) throw new RangeError(`no field ${name}`)
  return field
}

/** A value of another type than the field's is no value of it. */
function compileValues(
  { field, values }: Filter & { op: 'in' },
  { type }: FieldDefinition,
): string {
  const wanted = type === 'keyword' ? 'string' : type
  const own = values.filter((value) => typeof value === wanted)
  const finite = own.filter((value) => typeof value !== 'number' || Number.isFinite(value))
  return compileAnyValue(
    fieldAttribute(field),
    finite.map((value) => (typeof value === 'string' ? encodeValue(value) : String(value))),
  )
}

function compileRange(
  { field, min = -Infinity, max = Infinity }: Filter & { op: 'range' },
  { type }: FieldDefinition,
): string {
  if (type !== 'number') {
    throw new UnsupportedQuery('meilisearch', `range over ${field}, which has no numbers`)
  }
  if (Number.isNaN(min) || Number.isNaN(max) || min > max) return nothing
  const name = fieldAttribute(field)
  if (min === Infinity || max === -Infinity) return nothing
  if (min === -Infinity && max === Infinity) return `${name} EXISTS`
  const bounds = [
    ...(min === -Infinity ? [] : [`${name} >= "${min}"`]),
    ...(max === Infinity ? [] : [`${name} <= "${max}"`]),
  ]
  return bounds.join(' AND ')
}

function compileNear({ point, metres }: Filter & { op: 'near' }): string {
  const centre = formatPoint(point)
  if (!(metres >= 0)) return nothing
  const radius = Math.min(metres, farthest)
  return `_geoRadius(${centre.replace(',', ', ')}, ${radius.toFixed(3)})`
}
