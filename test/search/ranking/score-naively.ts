import type { TextStatistics } from '../../../search/ranking/query-evidence'

const han = /[\u3400-\u9fff]/u

/**
 * What docs/search.md says a text is worth to a query of Chinese characters without other spellings,
 * written out from there and shared with nothing: every piece by a search through the text.
 */
export function scoreNaively(surface: string, query: string, statistics: TextStatistics): number {
  const { size, meanLength } = statistics
  const idf = (frequency: number) => Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
  const runs = query.split(/[^\u3400-\u9fff]+/u).filter((run) => run !== '')
  const characters = [...new Set(runs.join(''))]
  const pairs = [
    ...new Set(runs.flatMap((run) => [...run].slice(1).map((_, at) => run.slice(at, at + 2)))),
  ]
  const shortness = Math.min(1, 8 / query.length)
  const idfOf = (piece: string) =>
    idf(
      piece.length === 1
        ? statistics.holdersOfCharacter(piece.charCodeAt(0))
        : statistics.frequencyOf(piece),
    )
  const weightOf = (piece: string) =>
    idfOf(piece) *
    (piece.length === 1 ? 1 : 1 - shortness * 0.5 * (1 - cohesion(piece, statistics)))
  const placesOf = (piece: string) =>
    [...surface].flatMap((_, at) => (surface.startsWith(piece, at) ? [at] : []))
  const length = (surface.match(/[\u3400-\u9fff]|[a-z0-9]+/gu) ?? []).length
  const norm = 1.2 * (0.25 + (0.75 * length) / Math.max(1, meanLength))
  const pieces = [...characters, ...pairs]
  const bm25 = pieces.map((piece) => {
    const count = placesOf(piece).length
    return (weightOf(piece) * count * 2.2) / (count + norm)
  })
  const reach = sum(pieces.map(idfOf))
  const title = surface.slice(0, surface.includes('\n') ? surface.indexOf('\n') : surface.length)
  const titlePieces = [...title].flatMap((it, at) => {
    const before = title[at - 1]
    if (han.test(it)) return before !== undefined && han.test(before) ? [it, before + it] : [it]
    return /[a-z0-9]/u.test(it) && !/[a-z0-9]/u.test(before ?? ' ') ? ['word'] : []
  })
  const shared = titlePieces.filter((it) => pieces.includes(it)).length
  const lead = pieces.filter((piece) => {
    const first = placesOf(piece)[0]
    return first !== undefined && first + piece.length - 1 < 40
  })
  const near = pairs.filter(([one = '', other = '']) =>
    placesOf(one).some((at) => surface.slice(at + 1, at + 5).includes(other)),
  )
  const parts = surface.split(/[、。,;|\n]/u)
  const isItem = surface.split(/[、。,;|\n/():!?]/u).includes(query)
  return (
    sum(bm25) +
    reach * 0.4 * (titlePieces.length > 0 ? shared / titlePieces.length : 0) +
    reach * shortness * 0.1 * (pairs.length > 0 ? near.length / pairs.length : 0) +
    shortness * 0.3 * sum(lead.map(idfOf)) +
    (isItem ? (reach * 2.2) / (1 + 1.2 * (0.5 + (0.5 * parts.length) / 30)) : 0)
  )
}

function cohesion(pair: string, { size, frequencyOf, holdersOfCharacter }: TextStatistics): number {
  const both = frequencyOf(pair)
  const one = holdersOfCharacter(pair.charCodeAt(0))
  const other = holdersOfCharacter(pair.charCodeAt(1))
  if (both === 0 || both >= size || one === 0 || other === 0) return 1
  const together = Math.log((both * size) / (one * other)) / -Math.log(both / size)
  return Math.min(1, Math.max(0, together))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, it) => total + it, 0)
}
