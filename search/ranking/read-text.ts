import { isWordUnit, placeOfHan } from '../retrieval/text-units'
import { model } from './model'
import type { QueryEvidence } from './query-evidence'

/** What one reading of a text finds of a query. */
export interface Reading {
  /** How often each piece stands in it: characters, pairs, then words. */
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
const separators = new Set([...'、。,;|\n'].map((sign) => sign.charCodeAt(0)))

/** Reads a normalised text once, sign by sign; its first line is its title. */
export function readText(surface: string, query: QueryEvidence): Reading {
  const { characters, pairs, words, numbers, pairNumbers } = query
  const size = characters.length
  const counts = new Float64Array(size + pairs.length + words.length)
  const reading = { counts, length: 0, lead: 0, near: 0, items: 1, titleLength: 0, titleShared: 0 }
  const titleEnd = endOfTitle(surface)
  const isNear = new Uint8Array(pairs.length)
  // Numbers of the characters before, the nearest first; −1 for what is not of the query.
  let [one, two, three, four] = [-1, -1, -1, -1]
  let isAfterHan = false
  let isInWord = false
  const meet = (piece: number, idf: number, at: number) => {
    const count = (counts[piece] as number) + 1
    counts[piece] = count
    if (at < titleEnd) reading.titleShared++
    if (count === 1 && at < model.lead.units) reading.lead += idf
  }
  const approach = (before: number, number: number) => {
    const pair = before < 0 ? -1 : (pairNumbers[before * size + number] as number) - 1
    if (pair >= 0 && isNear[pair] === 0) {
      isNear[pair] = 1
      reading.near++
    }
    return pair
  }
  for (let at = 0; at < surface.length; at++) {
    const unit = surface.charCodeAt(at)
    const place = placeOfHan(unit)
    let number = -1
    if (place >= 0) {
      reading.length++
      if (at < titleEnd) reading.titleLength += isAfterHan ? 2 : 1
      number = (numbers[place] as number) - 1
    } else {
      const isWord = isWordUnit(unit)
      if (isWord && !isInWord) {
        reading.length++
        if (at < titleEnd) reading.titleLength++
      } else if (!isWord && separators.has(unit)) reading.items++
      isInWord = isWord
    }
    if (number >= 0) {
      meet(number, (characters[number] as { readonly idf: number }).idf, at)
      const pair = approach(one, number)
      if (pair >= 0) meet(size + pair, (pairs[pair] as { readonly idf: number }).idf, at)
      approach(two, number)
      approach(three, number)
      approach(four, number)
    }
    ;[four, three, two, one] = [three, two, one, number]
    isAfterHan = place >= 0
    if (isAfterHan) isInWord = false
  }
  for (let word = 0; word < words.length; word++) {
    countWord(surface, words[word] as QueryEvidence['words'][number], (weight, at) => {
      const piece = size + pairs.length + word
      const isFirst = counts[piece] === 0
      counts[piece] = (counts[piece] as number) + weight
      if (at < titleEnd) reading.titleShared += weight
      if (isFirst && at < model.lead.units) reading.lead += weight * (words[word]?.idf ?? 0)
    })
  }
  return reading
}

function endOfTitle(surface: string): number {
  const end = surface.charCodeAt(0) === lineBreak ? 0 : surface.indexOf('\n')
  return end < 0 ? surface.length : end
}

/** Tells each place where the word begins, with 1 where it is whole and less where it goes on. */
function countWord(
  surface: string,
  { text }: { readonly text: string },
  tell: (weight: number, at: number) => void,
): void {
  for (let at = surface.indexOf(text); at >= 0; at = surface.indexOf(text, at + text.length)) {
    if (at > 0 && isWordUnit(surface.charCodeAt(at - 1))) continue
    const end = at + text.length
    const isWhole = end >= surface.length || !isWordUnit(surface.charCodeAt(end))
    tell(isWhole ? 1 : model.beginning, at)
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
