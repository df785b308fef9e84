import fc from 'fast-check'
import type * as z from 'zod'
import { alternativesOf, isOptional, rowOf, takenByForm, takesSeveral } from './field-values'
import { hostileNames, hostileValues } from './hostile-values'
import type { Field, RequestPlan } from './request-plan'
import type { RouteInput } from './route-inputs'

interface Target {
  readonly input: RouteInput
  /** The address with the ids of what is there: `/needs/:published`, already filled in. */
  readonly path: string
  /** Texts that some field or other takes. */
  readonly pool: readonly string[]
}

/** Longer ones never reach the pages: the web server refuses the address. */
const longestInAddress = 1_500
const shortHostile = hostileValues.filter((value) => value.length <= longestInAddress)
const hostile = fc.constantFrom(...hostileValues)

/** Requests that read a route: its address with ids and parameters that are right, odd or hostile. */
export function arbitraryRead(target: Target): fc.Arbitrary<RequestPlan> {
  return fc.record({
    ...shared(target),
    method: fc.oneof(
      { weight: 12, arbitrary: fc.constant('GET' as const) },
      { weight: 1, arbitrary: fc.constantFrom('HEAD', 'PUT', 'DELETE', 'OPTIONS') },
    ),
    fields: fc.constant([]),
    files: fc.constant([]),
    encoding: fc.constant('none' as const),
    token: fc.constant('none' as const),
  })
}

/** Requests that send a form to a route. */
export function arbitraryWrite(target: Target): fc.Arbitrary<RequestPlan> {
  const { input } = target
  const isWithFiles = input.takesFiles !== undefined
  // A form that a file may be read into is mostly sent without one.
  const mostly = isWithFiles && input.takesFiles !== 'document' ? 'multipart' : 'urlencoded'
  return fc.record({
    ...shared(target),
    method: fc.constant('POST' as const),
    fields: arbitraryFields(target),
    files: input.takesFiles
      ? fc.array(fileOf(input.takesFiles), { maxLength: 6 })
      : fc.constant([]),
    encoding: fc.oneof(
      { weight: 12, arbitrary: fc.constant<'multipart' | 'urlencoded'>(mostly) },
      { weight: input.takesFiles === 'document' ? 8 : 0, arbitrary: fc.constant('multipart') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...(['urlencoded', 'multipart', 'json', 'text', 'none', 'cut', 'chunked'] as const),
        ),
      },
    ),
    token: fc.oneof(
      { weight: 14, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constantFrom('none', 'foreign', 'twice') },
    ),
  })
}

function shared({ path, input, pool }: Target) {
  return {
    path: arbitraryPath(path, pool),
    query: arbitraryQuery(input, pool),
    isForData: fc.oneof(
      { weight: 3, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
    origin: fc.oneof(
      { weight: 14, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constantFrom('none', 'null') },
    ),
    cookies: fc.oneof(
      { weight: 19, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constant('broken' as const) },
    ),
  }
}

const idForm = /[0-9a-f]{8}-[0-9a-f-]{27}/g

/** The address as it is, with another id in it, or with something in the place of an id. */
function arbitraryPath(path: string, pool: readonly string[]): fc.Arbitrary<string> {
  const ids = pool.filter((value) => new RegExp(`^${idForm.source}$`).test(value))
  const put = (instead: string) => path.replace(idForm, () => instead)
  const broken = [
    '%',
    '%00',
    '%zz',
    '%ED%A0%80',
    '%FF',
    '%2e%2e%2f',
    'new',
    'A'.repeat(36),
    '..',
    ' ',
  ]
  return fc.oneof(
    { weight: 10, arbitrary: fc.constant(path) },
    { weight: 1, arbitrary: fc.constantFrom(...ids).map(put) },
    { weight: 1, arbitrary: fc.constant(path.toUpperCase()) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...broken).map((it) => put(encodeURI(it).replaceAll('%25', '%'))),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...shortHostile)
        .map(inPath)
        .map(put),
    },
  )
}

/** Fit to stand between the slashes of an address, and still hostile. */
const inPath = (value: string) => encodeURIComponent(value.replace(/\p{Cs}/gu, '')).slice(0, 900)

function arbitraryQuery(input: RouteInput, pool: readonly string[]): fc.Arbitrary<Field[]> {
  const known = input.query ? alternativesOf(input.query).flatMap(Object.keys) : []
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...(known.length > 0 ? known : ['q'])) },
    { weight: 1, arbitrary: fc.constantFrom(...hostileNames(known)) },
  )
  const short = pool.filter((value) => value.length <= 200)
  const value = fc.oneof(fc.constantFrom(...short), fc.constantFrom(...shortHostile))
  const query = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 6 })
  const weight = known.length > 0 ? 6 : 1
  return fc.oneof({ weight: 2, arbitrary: fc.constant<Field[]>([]) }, { weight, arbitrary: query })
}

function arbitraryFields({ input, pool }: Target): fc.Arbitrary<readonly Field[]> {
  const good = fc.oneof(...(input.forms ?? []).map((form) => goodFields(form, input, pool)))
  const names = [
    ...new Set([
      ...(input.forms ?? []).flatMap((form) => alternativesOf(form).flatMap(Object.keys)),
      ...Object.keys(input.beside ?? {}),
    ]),
  ]
  const anyName = fc.constantFrom(...names, ...hostileNames(names))
  const anyField = fc.tuple(anyName, fc.oneof(hostile, fc.constantFrom(...pool)))
  return fc.oneof(
    { weight: 4, arbitrary: good },
    { weight: 5, arbitrary: fc.tuple(good, anyField).map(([fields, odd]) => changed(fields, odd)) },
    { weight: 1, arbitrary: fc.tuple(good, anyField).map(([fields, odd]) => [...fields, odd]) },
    { weight: 1, arbitrary: fc.tuple(good, fc.nat()).map(([fields, at]) => without(fields, at)) },
    { weight: 1, arbitrary: fc.array(anyField, { maxLength: 30 }) },
    { weight: 1, arbitrary: anyField.map((field) => Array<Field>(600).fill(field).slice(0, 60)) },
  )
}

/** Hostile in the place of what was right. */
const changed = (fields: readonly Field[], [name, value]: Field): Field[] => [
  ...fields.filter(([it]) => it !== name),
  [name, value],
]
const without = (fields: readonly Field[], at: number) =>
  fields.filter((_, index) => index !== at % Math.max(1, fields.length))

/** A form as its schema wants it, field by field; what several fields want together it may miss. */
function goodFields(
  form: z.core.$ZodType,
  { beside = {} }: RouteInput,
  pool: readonly string[],
): fc.Arbitrary<readonly Field[]> {
  const alternatives = alternativesOf(form).map((shape) => {
    const others = Object.entries(beside)
      .filter(([name]) => !(name in shape))
      .map(([name, values]) => fc.constantFrom(...values).map((value): Field[] => [[name, value]]))
    const fields = Object.entries(shape).map(([name, field]) => goodField(name, field, pool))
    return fc.tuple(...fields, ...others).map((parts) => parts.flat())
  })
  return fc.oneof(...alternatives)
}

function goodField(
  name: string,
  field: z.core.$ZodType,
  pool: readonly string[],
): fc.Arbitrary<readonly Field[]> {
  const row = rowOf(field)
  if (row !== null) return goodRows(name, row, pool)
  const taken = takenByForm(field, pool)
  if (taken.length === 0) throw new Error(`add a text that the field ${name} takes to the pool`)
  const one = fc.constantFrom(...taken).map((value): Field => [name, value])
  const some = fc.array(one, { minLength: 1, maxLength: takesSeveral(field) ? 3 : 1 })
  return isOptional(field) ? fc.oneof({ weight: 3, arbitrary: some }, fc.constant([])) : some
}

/** Rows of a field, mostly few: `requirements[0].text`, `requirements[0].tier`. */
function goodRows(name: string, row: z.core.$ZodShape, pool: readonly string[]) {
  const rowAt = (at: number) =>
    fc
      .tuple(
        ...Object.entries(row).map(([part, it]) => goodField(`${name}[${at}].${part}`, it, pool)),
      )
      .map((parts) => parts.flat())
  return fc
    .constantFrom(0, 1, 2, 3, 70)
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => rowAt(at))))
    .map((rows) => rows.flat())
}

const fileOf = (field: 'files' | 'file' | 'document') =>
  fc.record({
    field: fc.constant(field),
    name: fc.oneof(fc.constant('营业执照.pdf'), fc.constantFrom(...shortHostile)),
    content: fc.constantFrom('pdf', 'pdf', 'png', 'text', 'empty'),
  })
