import type { FieldValue, Filter, Sort } from '../../../app/domain/retrieval/filter'
import type { IndexedDocument, IndexSpec } from '../../../app/domain/retrieval/index-spec'
import type { Alternative, TextQuery } from '../../../app/domain/retrieval/text-query'

/**
 * The same answers by reading every document: no postings, no bitsets, no heap. Formulas are
 * written out from their sources and not shared with the index.
 */
export function bruteForce(
  spec: IndexSpec,
  documents: readonly IndexedDocument[],
  query: {
    text: TextQuery | null
    filter?: Filter
    sort?: readonly Sort[]
    offset: number
    limit: number
  },
) {
  const terms = query.text ? weighTerms(documents, query.text) : []
  const hits = documents
    .filter((it) => !query.text || holdsText(it, query.text))
    .filter((it) => !query.filter || holdsFilter(it, query.filter))
    .map((document) => ({
      document,
      id: document.id,
      score: scoreOf(spec, document, terms),
    }))
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

type WithFields = Pick<IndexedDocument, 'fields'>

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
  }
}

function tokensOf(document: IndexedDocument): readonly string[] {
  return Object.values(document.tokens).flat()
}

function holdsText(document: IndexedDocument, text: TextQuery): boolean {
  const tokens = new Set(tokensOf(document))
  const holds = (it: Alternative) =>
    it.terms.every((term) => tokens.has(term)) &&
    (it.phrase === undefined || document.surface.includes(it.phrase))
  const held = text.concepts.filter((concept) => concept.alternatives.some(holds)).length
  return held >= Math.min(text.minimum ?? Infinity, text.concepts.length)
}

/** Each term's weight and in how many documents it is. */
function weighTerms(documents: readonly IndexedDocument[], text: TextQuery) {
  const weights = new Map<string, number>()
  for (const { terms, weight } of text.concepts.flatMap((it) => it.alternatives)) {
    for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
  }
  return [...weights].map(([term, weight]) => {
    const df = documents.filter((it) => tokensOf(it).includes(term)).length
    return { term, factor: weight * Math.log(1 + (documents.length - df + 0.5) / (df + 0.5)) }
  })
}

function scoreOf(
  spec: IndexSpec,
  document: IndexedDocument,
  terms: ReturnType<typeof weighTerms>,
): number {
  let score = 0
  for (const { term, factor } of terms) {
    let frequency = 0
    for (const field of spec.text) {
      const tokens = document.tokens[field.name] ?? []
      for (const token of tokens) {
        const norm = 1 - field.b + (field.b * tokens.length) / field.pivotLength
        if (token === term) frequency += field.weight / norm
      }
    }
    if (frequency > 0) score += factor * Math.fround(frequency / (spec.k1 + frequency))
  }
  return score
}

interface Ranked {
  readonly document: IndexedDocument
  readonly id: string
  readonly score: number
}

function inOrder(a: Ranked, b: Ranked, sorts: readonly Sort[]): number {
  for (const { field, direction } of sorts) {
    const left = sortValue(a.document, field)
    const right = sortValue(b.document, field)
    if (left === undefined && right === undefined) continue
    if (left === undefined) return 1
    if (right === undefined) return -1
    const order = compare(left, right)
    if (order !== 0) return direction === 'asc' ? order : -order
  }
  if (sorts.length === 0 && a.score !== b.score) return b.score - a.score
  return compare(a.id, b.id)
}

function sortValue(document: IndexedDocument, field: string): FieldValue | undefined {
  const values = valuesOf(document, field)
  const numbers = values.filter((value) => typeof value === 'number')
  return numbers.length > 0 ? Math.min(...numbers) : values[0]
}

function compare(a: FieldValue, b: FieldValue): number {
  return a < b ? -1 : a > b ? 1 : 0
}
