import { boundedEditDistance } from './edit-distance'
import { type Growable, growableUint32 } from './growable'

/** A term like the one asked for, `distance` edits away. */
export interface SimilarTerm {
  readonly term: string
  readonly distance: number
}

/**
 * The terms of an index, numbered in order of arrival, with the number of live documents of each.
 * Words that may be misspelt start with a Latin letter or digit; a term that starts with another
 * sign (a Han character, the mark of a namespace) is found exactly or by prefix only.
 */
export class Vocabulary {
  readonly terms: string[] = []
  readonly frequencies: Growable<Uint32Array> = growableUint32()
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
    this.frequencies.push(0)
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

  /** How many live documents hold the term. */
  frequencyOf(term: string): number {
    const id = this.ids.get(term)
    return id === undefined ? 0 : (this.frequencies.data[id] as number)
  }

  /** Live terms longer than `prefix` that start with it, most frequent first, ties by term. */
  withPrefix(prefix: string, limit: number): readonly string[] {
    if (prefix === '') return []
    const heads = prefix.length === 1 ? (this.heads.get(prefix) ?? []) : [prefix.slice(0, 2)]
    const found = heads
      .flatMap((head) => this.byHead.get(head) ?? [])
      .filter((id) => {
        if (this.frequencies.data[id] === 0) return false
        const term = this.terms[id] as string
        return term.length > prefix.length && term.startsWith(prefix)
      })
    return this.mostFrequent(found, limit)
  }

  /**
   * Live words within 1 edit of `word` (from 4 letters on) or 2 (from 8 on), nearest first, then
   * most frequent, then by term. Shorter words and words of digits only have none: one digit makes
   * another alloy.
   */
  similarTo(word: string, limit: number): readonly SimilarTerm[] {
    const reach = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0
    if (reach === 0 || !isWord(word) || /^[\d.]+$/.test(word)) return []
    const mask = letterMask(word)
    const found: { id: number; distance: number }[] = []
    for (let length = word.length - reach; length <= word.length + reach; length++) {
      for (const id of this.wordsByLength[length] ?? []) {
        if (this.frequencies.data[id] === 0) continue
        // One edit changes the set of letters by at most two: a cheap test before the dear one.
        if (popCount(mask ^ (this.letters.data[id] as number)) > 2 * reach) continue
        const distance = boundedEditDistance(word, this.terms[id] as string, reach)
        if (distance > 0 && distance <= reach) found.push({ id, distance })
      }
    }
    return found
      .sort((a, b) => a.distance - b.distance || this.byFrequency(a.id, b.id))
      .slice(0, limit)
      .map(({ id, distance }) => ({ term: this.terms[id] as string, distance }))
  }

  private mostFrequent(ids: readonly number[], limit: number): readonly string[] {
    return [...ids]
      .sort((a, b) => this.byFrequency(a, b))
      .slice(0, limit)
      .map((id) => this.terms[id] as string)
  }

  private byFrequency(a: number, b: number): number {
    const difference = (this.frequencies.data[b] as number) - (this.frequencies.data[a] as number)
    if (difference !== 0) return difference
    return (this.terms[a] as string) < (this.terms[b] as string) ? -1 : 1
  }
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
