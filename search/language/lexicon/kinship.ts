import { normaliseText } from '../text/normalise'
import { outermost } from '../text/outermost'
import { createTermTrie } from '../text/term-trie'

/** Things of one kind: any of `heads` names the whole, each of `members` a part or kind of it. */
export interface Family {
  readonly heads: readonly string[]
  readonly members: readonly string[]
  /** How much kinship in this family means, 0 to 1. */
  readonly strength: number
}

/** Another thing that what is asked for may meet in; `weight` is 0 to 1. */
export interface Relative {
  readonly text: string
  readonly weight: number
}

export interface Kinship {
  /**
   * What is akin to the things that a normalised text names, closest first, ties by text, at most
   * `mostRelatives`; nothing that the text itself names. Empty if it names nothing known.
   */
  relatives(text: string): readonly Relative[]
}

/** A kind of what is asked for is nearer to it than its class, and that nearer than a sibling. */
const closeness = { member: 1, head: 0.8, sibling: 0.4 }

/** More than this would be asked for everything. */
const mostRelatives = 48

/** A brother among hundreds says nothing. */
const largestBrood = 40

/** The kinship that these families make up. One character alone is never anyone's relative. */
export function createKinship(families: readonly Family[]): Kinship {
  const kin = new Map<string, Map<string, number>>()
  const relate = (from: string, to: string, weight: number) => {
    if (from === to) return
    const relatives = kin.get(from) ?? new Map<string, number>()
    kin.set(from, relatives.set(to, Math.max(weight, relatives.get(to) ?? 0)))
  }
  for (const family of families) {
    const heads = family.heads.map(surfaceOf).filter(isTelling)
    const members = family.members.map(surfaceOf).filter(isTelling)
    for (const member of members) {
      for (const head of heads) {
        relate(head, member, closeness.member * family.strength)
        relate(member, head, closeness.head * family.strength)
      }
      if (members.length > largestBrood) continue
      for (const other of members) relate(member, other, closeness.sibling * family.strength)
    }
  }
  const trie = createTermTrie(kin.keys())
  return {
    relatives: (text) => {
      const named = outermost(trie.scan(text)).map(({ surface }) => surface)
      const found = new Map<string, number>()
      for (const [relative, weight] of named.flatMap((it) => [...(kin.get(it) ?? [])])) {
        if (!named.includes(relative) && !text.includes(relative)) {
          found.set(relative, Math.max(weight, found.get(relative) ?? 0))
        }
      }
      return [...found]
        .map(([relative, weight]) => ({ text: relative, weight }))
        .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
        .slice(0, mostRelatives)
    },
  }
}

function surfaceOf(text: string): string {
  return normaliseText(text).trim()
}

function isTelling(surface: string): boolean {
  return [...surface].length >= 2
}
