import type { Filter, IndexName, SearchEngine } from '../../../search/port'

/** What brings a listing into the round. Ranking decides; this only has to miss nobody who fits. */
export interface CandidateQuestion {
  readonly title: string
  readonly stepIds: readonly string[]
  readonly industryCodes: readonly string[]
  readonly terms: readonly string[]
}

const mostByText = 300
const mostByPlace = 600

/**
 * Ids of the listings of an index that share words, chain steps, an industry group or terms with the
 * question, without repeats.
 */
export async function findCandidates(
  engine: SearchEngine,
  index: IndexName,
  question: CandidateQuestion,
): Promise<readonly string[]> {
  const groups = question.industryCodes.map((code) => code.slice(0, 3))
  const askedFor: readonly (Filter | null)[] = [
    within('step', question.stepIds),
    within('industry', groups),
    within('process', question.terms),
    within('material', question.terms),
  ]
  const searches = [
    engine.search({ index, text: question.title, pageSize: mostByText }),
    ...askedFor
      .filter((filter) => filter !== null)
      .map((filter) => engine.search({ index, text: '', filter, pageSize: mostByPlace })),
  ]
  const results = await Promise.all(searches)
  return [...new Set(results.flatMap(({ hits }) => hits.map(({ id }) => id)))]
}

function within(field: string, values: readonly string[]): Filter | null {
  return values.length === 0 ? null : { op: 'in', field, values: [...new Set(values)] }
}
