import { indexNames, type SearchEngine } from '../../../search/port'

const mostWords = 8

export interface LessWords {
  readonly word: string
  /** The words without it. */
  readonly rest: string
  /** How many listings of all kinds have all of the rest. */
  readonly count: number
}

/** For a search in vain: each word that could be left out, with what the others find. */
export async function withoutEachWord(
  text: string,
  engine: Pick<SearchEngine, 'search'>,
): Promise<readonly LessWords[]> {
  const words = text.split(' ')
  if (words.length < 2 || words.length > mostWords) return []
  const choices = await Promise.all(
    words.map(async (word, place) => {
      const rest = words.filter((_, at) => at !== place).join(' ')
      return { word, rest, count: await countEverything(rest, engine) }
    }),
  )
  return choices.filter(({ count }) => count > 0).sort((one, other) => other.count - one.count)
}

async function countEverything(text: string, engine: Pick<SearchEngine, 'search'>) {
  const results = await Promise.all(
    indexNames.map((index) => engine.search({ index, text, pageSize: 1 })),
  )
  return results.reduce((sum, it) => sum + (it.relaxedText === true ? 0 : it.total), 0)
}
