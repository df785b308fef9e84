import { FakeError } from './fake-error'
import type { Condition } from './parse-filter'
import { fold } from './split-text'

export type FakeDocument = Readonly<Record<string, unknown>>

/** The condition as a function of a document. Throws FakeError for fields that are not filterable. */
export function toPredicate(
  condition: Condition,
  filterable: readonly string[],
): (document: FakeDocument) => boolean {
  const field = (name: string) => {
    if (filterable.includes(name)) return name
    throw new FakeError(400, 'invalid_search_filter', `attribute ${name} is not filterable`)
  }
  switch (condition.op) {
    case 'and': {
      const parts = condition.of.map((it) => toPredicate(it, filterable))
      return (document) => parts.every((part) => part(document))
    }
    case 'or': {
      const parts = condition.of.map((it) => toPredicate(it, filterable))
      return (document) => parts.some((part) => part(document))
    }
    case 'not': {
      const inner = toPredicate(condition.of, filterable)
      return (document) => !inner(document)
    }
    case 'in': {
      const name = field(condition.field)
      const isWanted = oneOf(condition.values)
      return (document) => valuesOf(document[name]).some(isWanted)
    }
    case '!=': {
      const name = field(condition.field)
      const isOther = oneOf([condition.value])
      return (document) => !valuesOf(document[name]).some(isOther)
    }
    case 'to':
      return inRange(field(condition.field), (it) => {
        return it >= numberOf(condition.from) && it <= numberOf(condition.to)
      })
    case 'exists':
      return exists(field(condition.field))
    case 'null':
    case 'empty': {
      const name = field(condition.field)
      const isNull = condition.op === 'null'
      return (document) => (isNull ? document[name] === null : isEmpty(document[name]))
    }
    case 'radius': {
      field('_geo')
      const { latitude: lat, longitude: lng, metres } = condition
      return ({ _geo: place }) => isPlace(place) && distance(place, { lat, lng }) <= metres
    }
    default: {
      const { op, value } = condition
      const bound = numberOf(value)
      return inRange(field(condition.field), (it) => compare[op](it, bound))
    }
  }
}

const compare = {
  '>': (one: number, other: number) => one > other,
  '>=': (one: number, other: number) => one >= other,
  '<': (one: number, other: number) => one < other,
  '<=': (one: number, other: number) => one <= other,
} as const

function inRange(name: string, isWithin: (value: number) => boolean) {
  return (document: FakeDocument) =>
    valuesOf(document[name]).some((it) => typeof it === 'number' && isWithin(it))
}

function exists(name: string) {
  return (document: FakeDocument) => Object.hasOwn(document, name)
}

function numberOf(text: string): number {
  const value = Number(text)
  if (text.trim() !== '' && Number.isFinite(value)) return value
  throw new FakeError(400, 'invalid_search_filter', `${text} is no number`)
}

export function valuesOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value.flatMap(valuesOf) : [value]
}

/** Words are compared without regard to case, numbers as numbers. */
function oneOf(wanted: readonly string[]): (value: unknown) => boolean {
  const words = new Set(wanted.map((it) => fold(it).trim()))
  const numbers = new Set(wanted.filter((it) => it.trim() !== '').map(Number))
  return (value) =>
    typeof value === 'number' ? numbers.has(value) : words.has(fold(String(value)).trim())
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0
  return value === '' || (typeof value === 'object' && value !== null && !Object.keys(value).length)
}

interface Place {
  readonly lat: number
  readonly lng: number
}

export function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'lat' in value && 'lng' in value
}

/** Metres on a sphere (haversine). */
export function distance(one: Place, other: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180
  const half = (angle: number) => Math.sin(angle / 2) ** 2
  const chord =
    half(radians(other.lat - one.lat)) +
    Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(radians(other.lng - one.lng))
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(chord)))
}
