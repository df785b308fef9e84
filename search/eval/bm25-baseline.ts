import type { BeirDocument, RankedDocument, Ranker } from './beir'

/** The values of Robertson and Zaragoza that most engines start from. */
const k1 = 1.2
const b = 0.75

/** A posting holds its document in the upper 24 bits and its count in the lower 8. */
const mostDocuments = 2 ** 24
const highestCount = 255

/** A ranker that is still being filled. */
export interface Baseline extends Ranker {
  add(document: BeirDocument): void
}

/** What a Chinese run is cut into. */
export type Pieces = 'pairs' | 'characters and pairs'

/**
 * Plain BM25 over the title and text of each document, to compare an engine with: the pairs of
 * characters of Chinese runs, and the characters besides if they are wanted, Latin words in lower
 * case, every document with any token of the query. `convert` is applied to texts and queries alike before they are cut up (traditional to
 * simplified characters, say). Formula: Robertson and Zaragoza, The Probabilistic Relevance
 * Framework (2009), idf as Lucene has it, ties by id. Throws RangeError beyond 2^24 documents.
 */
export function createBm25Baseline(
  name: string,
  pieces: Pieces,
  convert: (text: string) => string = (text) => text,
): Baseline {
  const ids: string[] = []
  const lengths: number[] = []
  const postings = new Map<string, PostingList>()
  let allTokens = 0
  return {
    name,
    add: ({ id, title, text }) => {
      if (ids.length >= mostDocuments) throw new RangeError(`more than ${mostDocuments} documents`)
      const tokens = cut(convert(`${title}\n${text}`), pieces)
      const counts = new Map<string, number>()
      for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1)
      for (const [token, count] of counts) {
        const list = postings.get(token) ?? createPostingList()
        postings.set(token, list)
        append(list, ids.length * 256 + Math.min(count, highestCount))
      }
      ids.push(id)
      lengths.push(tokens.length)
      allTokens += tokens.length
    },
    rank: async (text, limit) => {
      const average = allTokens / ids.length
      const scores = new Map<number, number>()
      for (const token of new Set(cut(convert(text), pieces))) {
        const list = postings.get(token)
        if (list) addScores(list, scores, ids.length, lengths, average)
      }
      return selectBest(scores, ids, limit)
    },
  }
}

interface PostingList {
  entries: Uint32Array
  length: number
}

function createPostingList(): PostingList {
  return { entries: new Uint32Array(2), length: 0 }
}

function append(list: PostingList, entry: number): void {
  if (list.length === list.entries.length) {
    const wider = new Uint32Array(Math.ceil(list.length * 1.5))
    wider.set(list.entries)
    list.entries = wider
  }
  list.entries[list.length++] = entry
}

function addScores(
  { entries, length }: PostingList,
  scores: Map<number, number>,
  documents: number,
  lengths: readonly number[],
  average: number,
): void {
  const idf = Math.log(1 + (documents - length + 0.5) / (length + 0.5))
  for (let at = 0; at < length; at++) {
    const entry = entries[at] as number
    const document = entry >>> 8
    const count = entry & highestCount
    const norm = k1 * (1 - b + (b * (lengths[document] as number)) / average)
    const gain = (idf * count * (k1 + 1)) / (count + norm)
    scores.set(document, (scores.get(document) ?? 0) + gain)
  }
}

function selectBest(
  scores: ReadonlyMap<number, number>,
  ids: readonly string[],
  limit: number,
): readonly RankedDocument[] {
  return [...scores]
    .map(([document, score]) => ({ id: ids[document] as string, score }))
    .sort((x, y) => y.score - x.score || (x.id < y.id ? -1 : 1))
    .slice(0, limit)
}

function cut(text: string, pieces: Pieces): readonly string[] {
  const tokens: string[] = []
  for (const [run] of text
    .toLowerCase()
    .matchAll(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu)) {
    const characters = [...run]
    if (!/^\p{Script=Han}/u.test(run) || characters.length === 1) {
      tokens.push(run)
      continue
    }
    if (pieces === 'characters and pairs') tokens.push(...characters)
    for (let i = 0; i + 1 < characters.length; i++) tokens.push(pair(characters, i))
  }
  return tokens
}

function pair(characters: readonly string[], at: number): string {
  return (characters[at] as string) + (characters[at + 1] as string)
}
