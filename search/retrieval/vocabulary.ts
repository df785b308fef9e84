import { boundedEditDistance } from './edit-distance'
import { type Growable, growableUint32 } from './growable'

/** A term like the one asked for, `distance` edits away. */
export interface SimilarTerm {
  readonly term: string
  readonly distance: number
}

/** How many live documents hold a term, by its number. */
type Frequency = (id: number) => number

/**
 * The terms of an index, numbered in order of arrival. How many documents hold each the index knows,
 * and tells where it is asked for. Words that may be misspelt start with a Latin letter or digit; a term that starts with another
 * sign (a Han character, the mark of a namespace) is found exactly or by prefix only.
 */
export class Vocabulary {
  readonly terms: string[] = []
  private readonly ids = new Map<string, number>()
  /** Ids by the first two units of the term, then the heads by their first unit. */
  private readonly byHead = new Map<string, number[]>()
  private readonly heads = new Map<string, string[]>()
  private readonly wordsByLength: number[][] = []
  private readonly letters: Growable<Uint32Array> = growableUint32()

  idOf(term: string): number | undefined {
    return this.ids.get(term)
  }

  /** The id of the term, which is taken in if it is new. */
  intern(term: string): number {
    const known = this.ids.get(term)
    if (known !== undefined) return known
    const id = this.terms.length
    this.terms.push(term)
    this.ids.set(term, id)
    this.letters.push(letterMask(term))
    this.fileByHead(term, id)
    if (isWord(term)) {
      while (this.wordsByLength.length <= term.length) this.wordsByLength.push([])
      this.wordsByLength[term.length]?.push(id)
    }
    return id
  }

  private fileByHead(term: string, id: number): void {
    const head = term.slice(0, 2)
    const filed = this.byHead.get(head)
    if (filed) {
      filed.push(id)
      return
    }
    this.byHead.set(head, [id])
    const first = term.slice(0, 1)
    const heads = this.heads.get(first)
    if (heads) heads.push(head)
    else this.heads.set(first, [head])
  }

  /** Live terms longer than `prefix` that start with it, most frequent first, ties by term. */
  withPrefix(prefix: string, limit: number, frequency: Frequency): readonly string[] {
    if (prefix === '') return []
    const heads = prefix.length === 1 ? (this.heads.get(prefix) ?? []) : [prefix.slice(0, 2)]
    const found = heads
      .flatMap((head) => this.byHead.get(head) ?? [])
      .filter((id) => {
        const term = this.terms[id] as string
        return term.length > prefix.length && term.startsWith(prefix)
      })
      .map((id) => ({ id, count: frequency(id) }))
      .filter(({ count }) => count > 0)
    return found
      .sort((a, b) => b.count - a.count || this.byTerm(a.id, b.id))
      .slice(0, limit)
      .map(({ id }) => this.terms[id] as string)
  }

  /**
   * Live words within 1 edit of `word` (from 4 letters on) or 2 (from 8 on), nearest first, then
   * most frequent, then by term. Shorter words and words of digits only have none: one digit makes
   * another alloy.
   */
  similarTo(word: string, limit: number, frequency: Frequency): readonly SimilarTerm[] {
    const reach = reachOf(word)
    if (reach === 0) return []
    const mask = letterMask(word)
    const found: { id: number; distance: number; count: number }[] = []
    for (let length = word.length - reach; length <= word.length + reach; length++) {
      for (const id of this.wordsByLength[length] ?? []) {
        // One edit changes the set of letters by at most two: a cheap test before the dear one.
        if (popCount(mask ^ (this.letters.data[id] as number)) > 2 * reach) continue
        const distance = boundedEditDistance(word, this.terms[id] as string, reach)
        if (distance === 0 || distance > reach) continue
        const count = frequency(id)
        if (count > 0) found.push({ id, distance, count })
      }
    }
    return found
      .sort((a, b) => a.distance - b.distance || b.count - a.count || this.byTerm(a.id, b.id))
      .slice(0, limit)
      .map(({ id, distance }) => ({ term: this.terms[id] as string, distance }))
  }

  /** How many words `similarTo` has to look at. */
  likelyTo(word: string): number {
    const reach = reachOf(word)
    if (reach === 0) return 0
    return this.wordsByLength
      .slice(word.length - reach, word.length + reach + 1)
      .reduce((sum, ids) => sum + ids.length, 0)
  }

  private byTerm(a: number, b: number): number {
    return (this.terms[a] as string) < (this.terms[b] as string) ? -1 : 1
  }

  /**
   * In memory, as a process of Node 20 showed it for 30,000 terms of 2 to 20 characters: so many
   * bytes for the string, its places in the maps and its letters.
   */
  get bytes(): number {
    return this.terms.length * bytesPerTerm
  }
}

const bytesPerTerm = 130

/** How many edits away a word may be. */
function reachOf(word: string): number {
  if (!isWord(word) || /^[\d.]+$/.test(word)) return 0
  return word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
}

function isWord(term: string): boolean {
  return /^[a-z0-9]/.test(term)
}

/** One bit per letter or digit that occurs, folded into 32. */
function letterMask(term: string): number {
  let mask = 0
  for (let i = 0; i < term.length; i++) mask |= 1 << (term.charCodeAt(i) & 31)
  return mask >>> 0
}

function popCount(word: number): number {
  let count = 0
  for (let rest = word; rest !== 0; rest &= rest - 1) count++
  return count
}
