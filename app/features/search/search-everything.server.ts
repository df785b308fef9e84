import type { Lexicon } from '../../../search/language/lexicon/lexicon'
import {
  type Filter,
  type Hit,
  type ListName,
  listNames,
  type SearchReader,
} from '../../../search/port'
import { allFilters } from '../../../search/query/build-filter'
import type { WorkBudget } from '../../../search/retrieval/work-budget'
import type { Taxonomy } from '../../platform/engine/taxonomy.server'
import { placeFilter } from '../../platform/engine/understand.server'
import { askUnderstood, type Question } from '../../platform/lists/ask-understood.server'
import { markedFields } from '../../platform/lists/highlight-fields'

const shownOfEach = 5

/** Needs whose closing day has passed take no answers: their list leaves them out as well. */
const stillOpen = (now: Date): Filter => ({
  op: 'not',
  of: { op: 'range', field: 'closesAt', max: now.getTime() },
})

/** Where everything is looked for, and what that may cost. */
export interface EverythingSources {
  readonly engine: Pick<SearchReader, 'search' | 'searchFacet'>
  readonly lexicon: Lexicon
  readonly names: Taxonomy
  readonly now: Date
  readonly budget?: WorkBudget
}

/** What a question asks of one kind of listing, as the list of that kind would. */
export function filterOfKind(
  { places, conditions }: Pick<Question, 'places' | 'conditions'>,
  index: ListName,
  now: Date,
): Filter | undefined {
  const always = index === 'needs' ? stillOpen(now) : undefined
  return allFilters([placeFilter(places), ...conditions.map(({ filter }) => filter), always])
}

/** The first hits of every index for what was understood of a text, with the totals of their lists. */
export async function searchEverything(typed: string, sources: EverythingSources) {
  const { engine, now, budget } = sources
  const budgets = budget?.split(listNames.length)
  const answers = await Promise.all(
    listNames.map((index, at) =>
      askUnderstood(typed, index, sources, (question) => {
        const filter = filterOfKind(question, index, now)
        return engine.search({
          index,
          text: question.text,
          pageSize: shownOfEach,
          highlight: markedFields(index),
          ...(filter && { filter }),
          ...(budgets?.[at] && { budget: budgets[at] }),
        })
      }),
    ),
  )
  const isPartly = answers.map(({ result }) => result.total > 0 && result.relaxedText === true)
  const whole = answers.filter(({ result }, at) => result.total > 0 && !isPartly[at])
  // What holds some of the words only is shown if nothing of any kind holds them all; it is counted in any case.
  const isTextRelaxed = whole.length === 0
  const hits = answers.map(({ result }, at): readonly Hit[] =>
    isTextRelaxed || !isPartly[at] ? result.hits : [],
  )
  const shown = isTextRelaxed ? answers : whole
  const total = shown.reduce((sum, { result }) => sum + result.total, 0)
  return {
    hits: byIndex(hits),
    totals: byIndex(answers.map(({ result }) => result.total)),
    /** Kinds of which nothing has all of the words. */
    isPartly: byIndex(isPartly),
    total,
    isTextRelaxed: isTextRelaxed && total > 0,
    answers,
  }
}

function byIndex<Value>(values: readonly Value[]): Readonly<Record<ListName, Value>> {
  return Object.fromEntries(values.map((value, at) => [listNames[at], value])) as Record<
    ListName,
    Value
  >
}
