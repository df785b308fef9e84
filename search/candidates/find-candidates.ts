import type { Filter, ListName, SearchReader } from '../port'
import { fuseRankings } from './fuse-rankings'

/** What brings a listing into the round. Ranking decides; this only has to miss nobody who fits. */
export interface CandidateQuestion {
  /** What it is called and, of an offer, what it makes. */
  readonly title: string
  /** The words of it that tell, to be looked up one by one, each with what it is worth. */
  readonly words: readonly { readonly text: string; readonly worth: number }[]
  readonly stepIds: readonly string[]
  readonly industryCodes: readonly string[]
  readonly terms: readonly string[]
}

const mostByText = 200
const mostByWord = 100
const mostByPlace = 200

/**
 * Ids of the listings of an index that share words, chain steps, an industry group or terms with the
 * question, without repeats. A text is searched for as a whole, which finds who has all or most of
 * its words, and word by word: of a long title no other listing has most.
 */
export async function findCandidates(
  engine: SearchReader,
  index: ListName,
  question: CandidateQuestion,
): Promise<readonly string[]> {
  const groups = question.industryCodes.map((code) => code.slice(0, 3))
  const askedFor: readonly (Filter | null)[] = [
    within('step', question.stepIds),
    within('industry', groups),
    within('process', question.terms),
    within('material', question.terms),
  ]
  const idsOf = async (query: { text: string; filter?: Filter; pageSize: number }) =>
    (await engine.search({ index, ...query })).hits.map(({ id }) => id)
  const [whole, byWord, byPlace] = await Promise.all([
    question.title === '' ? [] : idsOf({ text: question.title, pageSize: mostByText }),
    Promise.all(
      question.words.map(async ({ text, worth }) => ({
        ids: await idsOf({ text, pageSize: mostByWord }),
        worth,
      })),
    ),
    Promise.all(
      askedFor
        .filter((filter) => filter !== null)
        .map((filter) => idsOf({ text: '', filter, pageSize: mostByPlace })),
    ),
  ])
  const highest = Math.max(1, ...question.words.map(({ worth }) => worth))
  const alike = fuseRankings([{ ids: whole, worth: highest }, ...byWord]).slice(0, mostByText)
  return [...new Set([...alike, ...byPlace.flat()])]
}

function within(field: string, values: readonly string[]): Filter | null {
  return values.length === 0 ? null : { op: 'in', field, values: [...new Set(values)] }
}
