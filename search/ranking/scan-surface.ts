import { isWordUnit, placeOfHan } from '../retrieval/text-units'
import { model } from './model'
import { numberOf, type QueryEvidence } from './query-evidence'

/** What one reading of a text finds of a query. */
export interface Reading {
  /** How often each of the query's pieces stands in it. */
  readonly counts: Float64Array
  /** Chinese characters and words of other scripts. */
  length: number
  /** The sum of idf of the pieces that stand at the beginning. */
  lead: number
  /** How many of the pairs stand in order within `model.order.reach` characters. */
  near: number
  /** Parts between separators. */
  items: number
  /** Characters, pairs and words of the title, and how many of them are of the query. */
  titleLength: number
  titleShared: number
}

const lineBreak = 0x0a
/** By UTF-16 unit below 0x3100: 1 for a sign that parts the items of a list. */
const isSeparator = new Uint8Array(0x3100)
for (const sign of '、。,;|\n') isSeparator[sign.charCodeAt(0)] = 1

/**
 * Reads a normalised text once, unit by unit; its first line is its title. This is done for a hundred
 * texts a query: nothing is made in the loop.
 */
export function scanSurface(surface: string, query: QueryEvidence): Reading {
  const { idfs, characters } = query
  const size = characters.units.length
  const counts = new Float64Array(idfs.length)
  const isNear = new Uint8Array(query.pairs.length)
  const titleEnd = endOfTitle(surface)
  const reading = { counts, length: 0, lead: 0, near: 0, items: 1, titleLength: 0, titleShared: 0 }
  const { reach } = model.order
  // The numbers of the last eight units by their places; −1 for what is not of the query.
  const before = [-1, -1, -1, -1, -1, -1, -1, -1]
  let length = 0
  let items = 1
  let isAfterHan = false
  let isInWord = false
  for (let at = 0; at < surface.length; at++) {
    const unit = surface.charCodeAt(at)
    if (placeOfHan(unit) < 0) {
      const isWord = isWordUnit(unit)
      if (isWord && !isInWord) {
        length++
        if (at < titleEnd) reading.titleLength++
      } else if (unit < 0x3100 && isSeparator[unit] === 1) items++
      isInWord = isWord
      isAfterHan = false
      before[at & 7] = -1
      continue
    }
    length++
    if (at < titleEnd) reading.titleLength += isAfterHan ? 2 : 1
    isAfterHan = true
    isInWord = false
    const number = numberOf(characters, unit)
    if (number >= 0) {
      meet(reading, number, idfs, at, titleEnd)
      for (let back = 1; back <= reach; back++) {
        const earlier = before[(at - back) & 7] as number
        if (earlier < 0) continue
        const pair = (query.pairNumbers[earlier * size + number] as number) - 1
        if (pair < 0) continue
        if (isNear[pair] === 0) {
          isNear[pair] = 1
          reading.near++
        }
        if (back === 1) meet(reading, size + pair, idfs, at, titleEnd)
      }
    }
    before[at & 7] = number
  }
  reading.length = length
  reading.items = items
  if (query.words.length > 0) readWords(surface, query, reading, titleEnd)
  return reading
}

function endOfTitle(surface: string): number {
  if (surface.charCodeAt(0) === lineBreak) return 0
  const end = surface.indexOf('\n')
  return end < 0 ? surface.length : end
}

function meet(
  reading: Reading,
  piece: number,
  idfs: Float64Array,
  at: number,
  titleEnd: number,
): void {
  const { counts } = reading
  const count = counts[piece] as number
  counts[piece] = count + 1
  if (at < titleEnd) reading.titleShared++
  if (count === 0 && at < model.lead.units) reading.lead += idfs[piece] as number
}

/** A word counts in full where it is whole, and less where a longer one begins with it. */
function readWords(
  surface: string,
  { words, idfs }: QueryEvidence,
  reading: Reading,
  titleEnd: number,
): void {
  const first = idfs.length - words.length
  for (const [n, { text }] of words.entries()) {
    const piece = first + n
    for (let at = surface.indexOf(text); at >= 0; at = surface.indexOf(text, at + text.length)) {
      if (at > 0 && isWordUnit(surface.charCodeAt(at - 1))) continue
      const end = at + text.length
      const isWhole = end >= surface.length || !isWordUnit(surface.charCodeAt(end))
      const weight = isWhole ? 1 : model.beginning
      if (reading.counts[piece] === 0 && at < model.lead.units) {
        reading.lead += weight * (idfs[piece] as number)
      }
      reading.counts[piece] = (reading.counts[piece] as number) + weight
      if (at < titleEnd) reading.titleShared += weight
    }
  }
}

/** Whether a part between separators, or in brackets, is the item and nothing else. */
export function hasItem(surface: string, item: string): boolean {
  for (let at = surface.indexOf(item); at >= 0; at = surface.indexOf(item, at + 1)) {
    if (isBoundary(surface, at - 1) && isBoundary(surface, at + item.length)) return true
  }
  return false
}

function isBoundary(surface: string, at: number): boolean {
  return at < 0 || at >= surface.length || '、。,;|\n/():!?'.includes(surface.charAt(at))
}
