import { model } from './model'
import type { QueryEvidence } from './query-evidence'
import { hasItem, type Reading, scanSurface } from './scan-surface'

/**
 * How well a normalised text answers a query, its first line being its title: never negative, 0 if it
 * has nothing of it. Comparable between texts of one index, and roughly between indexes.
 * BM25 over characters, pairs and words (Robertson and Zaragoza, 2009), and bounded parts of the
 * query's reach besides; see `model` and docs/search.md.
 */
export function scoreText(surface: string, query: QueryEvidence): number {
  const reading = scanSurface(surface, query)
  const { reach, shortness } = query
  const title = reading.titleLength > 0 ? reading.titleShared / reading.titleLength : 0
  const order = query.pairs.length > 0 ? reading.near / query.pairs.length : 0
  const isItem = query.item !== null && hasItem(surface, query.item)
  const bounded =
    model.title * Math.min(1, title) +
    shortness * model.order.weight * order +
    (isItem ? model.item.weight * itemShare(reading.items) : 0)
  return (
    scorePieces(surface, query, reading) +
    reach * bounded +
    shortness * model.lead.weight * reading.lead
  )
}

/** A word counts by its own pieces or by another spelling, whichever is more, and never by both. */
function scorePieces(surface: string, query: QueryEvidence, { counts, length }: Reading): number {
  const { weights } = query
  const norm = model.k1 * (1 - model.b + (model.b * length) / query.meanLength)
  const scoreAt = (piece: number) => {
    const count = counts[piece] as number
    return count === 0 ? 0 : ((weights[piece] as number) * count * (model.k1 + 1)) / (count + norm)
  }
  let sum = 0
  for (let piece = 0; piece < counts.length; piece++) sum += scoreAt(piece)
  for (const { spellings, pieces, most } of query.spelled) {
    const gain = most - pieces.reduce((own, piece) => own + scoreAt(piece), 0)
    if (gain > 0 && spellings.some((spelling) => surface.includes(spelling))) sum += gain
  }
  return sum
}

/** BM25's saturation with one occurrence: an item of few says more of the whole. */
function itemShare(items: number): number {
  const { k1, b, pivotItems } = model.item
  return (k1 + 1) / (1 + k1 * (1 - b + (b * items) / pivotItems))
}
