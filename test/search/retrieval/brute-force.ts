import type { FieldValue, Filter, GeoPoint, Sort } from '../../../search/retrieval/filter'
import type { IndexSpec, TokenisedDocument } from '../../../search/retrieval/index-spec'
import type { Concept, TextQuery } from '../../../search/retrieval/text-query'

/**
 * The same answers by reading every document: no postings, no bitsets, no heap. Formulas are
 * written out from their sources and not shared with the index.
 */
export function bruteForce(
  spec: IndexSpec,
  documents: readonly TokenisedDocument[],
  query: {
    text: TextQuery | null
    filter?: Filter
    sort?: readonly Sort[]
    offset: number
    limit: number
  },
) {
  const score = query.text ? scorer(spec, documents, query.text) : () => 0
  const hits = documents
    .filter((it) => !query.text || holdsText(it, query.text))
    .filter((it) => !query.filter || holdsFilter(it, query.filter))
    .map((document) => ({ document, id: document.id, score: score(document) }))
    .sort((a, b) => inOrder(a, b, query.sort ?? []))
  const page = hits.slice(query.offset, query.offset + query.limit)
  return {
    total: hits.length,
    hits: page.map(({ id, score }) => ({ id, score })),
    count: (field: string) =>
      countValues(
        hits.map(({ document }) => document),
        field,
      ),
  }
}

type WithFields = Pick<TokenisedDocument, 'fields' | 'location'>

export function valuesOf(document: WithFields, field: string): readonly FieldValue[] {
  const value = document.fields[field]
  if (value === null || value === undefined) return []
  return typeof value === 'object' ? value : [value]
}

export function countValues(documents: readonly WithFields[], field: string) {
  const counts = new Map<FieldValue, number>()
  for (const document of documents) {
    for (const value of new Set(valuesOf(document, field))) {
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compare(a.value, b.value))
}

export function holdsFilter(document: WithFields, filter: Filter): boolean {
  switch (filter.op) {
    case 'and':
      return filter.of.every((part) => holdsFilter(document, part))
    case 'or':
      return filter.of.some((part) => holdsFilter(document, part))
    case 'not':
      return !holdsFilter(document, filter.of)
    case 'in':
      return valuesOf(document, filter.field).some((value) => filter.values.includes(value))
    case 'range':
      return valuesOf(document, filter.field).some(
        (value) =>
          typeof value === 'number' &&
          (filter.min === undefined || value >= filter.min) &&
          (filter.max === undefined || value <= filter.max),
      )
    case 'near':
      return document.location
        ? metresBetween(document.location, filter.point) <= filter.metres
        : false
  }
}

function tokensOf(document: TokenisedDocument): readonly string[] {
  return Object.values(document.tokens).flat()
}

function holdsConcept(document: TokenisedDocument, { alternatives }: Concept): boolean {
  const tokens = new Set(tokensOf(document))
  return alternatives.some(
    (it) =>
      it.terms.length > 0 &&
      it.terms.every((term) => tokens.has(term)) &&
      (it.phrase === undefined || document.surface.includes(it.phrase)),
  )
}

function requiredOf(text: TextQuery): number {
  return Math.min(text.minimum ?? Infinity, text.concepts.length)
}

function holdsText(document: TokenisedDocument, text: TextQuery): boolean {
  const held = text.concepts.filter((concept) => holdsConcept(document, concept)).length
  const isExcluded = (text.without ?? []).some(
    ({ concept, unless }) => holdsConcept(document, concept) && !holdsConcept(document, unless),
  )
  return held >= requiredOf(text) && !isExcluded
}

/** Weight × idf in steps of 2⁻¹⁶: sums of these times a code of 0 to 255 are whole numbers. */
function factorOf(weight: number, all: number, frequency: number): number {
  if (frequency === 0) return 0
  return Math.round(weight * Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5)) * 65536)
}

/** Each term's factor. */
function weighTerms(documents: readonly TokenisedDocument[], text: TextQuery) {
  const weights = new Map<string, number>()
  for (const { terms, weight } of text.concepts.flatMap((it) => it.alternatives)) {
    for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  }
  return new Map(
    [...weights].map(([term, weight]) => {
      const df = documents.filter((it) => tokensOf(it).includes(term)).length
      return [term, factorOf(weight, documents.length, df)]
    }),
  )
}

function scorer(spec: IndexSpec, documents: readonly TokenisedDocument[], text: TextQuery) {
  const factors = weighTerms(documents, text)
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
  return (document: TokenisedDocument) => {
    const terms = [...factors].map(([term, factor]) => factor * codeOf(spec, document, term))
    return sum(terms) / (65536 * 255)
  }
}

/** f / (k1 + f) in steps of 1/255, at least one step for whoever has the term. */
function codeOf(spec: IndexSpec, document: TokenisedDocument, term: string): number {
  let frequency = 0
  for (const field of spec.text) {
    const tokens = document.tokens[field.name] ?? []
    for (const token of tokens) {
      const norm = 1 - field.b + (field.b * tokens.length) / field.pivotLength
      if (token === term) frequency += field.weight / norm
    }
  }
  if (frequency === 0) return 0
  return Math.max(1, Math.round((frequency / (spec.k1 + frequency)) * 255))
}

interface Ranked {
  readonly document: TokenisedDocument
  readonly id: string
  readonly score: number
}

function inOrder(a: Ranked, b: Ranked, sorts: readonly Sort[]): number {
  for (const sort of sorts) {
    const { direction } = sort
    const left = sortValue(a.document, sort)
    const right = sortValue(b.document, sort)
    if (left === undefined && right === undefined) continue
    if (left === undefined) return 1
    if (right === undefined) return -1
    const order = compare(left, right)
    if (order !== 0) return direction === 'asc' ? order : -order
  }
  if (sorts.length === 0 && a.score !== b.score) return b.score - a.score
  return compare(a.id, b.id)
}

/** By the angle between two directions from the centre of the Earth: another way to the same. */
export function metresBetween(one: GeoPoint, other: GeoPoint): number {
  const [a, b] = [one, other].map(({ latitude, longitude }) => {
    const [phi, lambda] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
    return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
  }) as [number[], number[]]
  const along = a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)
  const across = Math.hypot(
    ...[0, 1, 2].map((at) => {
      const [next, last] = [(at + 1) % 3, (at + 2) % 3]
      return (a[next] as number) * (b[last] as number) - (a[last] as number) * (b[next] as number)
    }),
  )
  return 6_371_008.8 * Math.atan2(across, along)
}

function sortValue(document: TokenisedDocument, sort: Sort): FieldValue | undefined {
  if ('from' in sort)
    return document.location ? metresBetween(document.location, sort.from) : undefined
  const values = valuesOf(document, sort.field)
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length > 0 ? Math.min(...numbers) : values[0]
}

function compare(a: FieldValue, b: FieldValue): number {
  return a < b ? -1 : a > b ? 1 : 0
}
