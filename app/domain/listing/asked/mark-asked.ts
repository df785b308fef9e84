import { findStated } from './find-stated'
import { type AskedMeasure, meetsAsked, type Stating } from './meets-asked'

interface Run {
  readonly text: string
  readonly isMatch: boolean
}

/** The runs of a text, with the numbers marked as well that meet something asked; joined, they are the same text. */
export function markAsked(
  runs: readonly Run[],
  asked: readonly AskedMeasure[],
  stating: Stating,
): readonly Run[] {
  const text = runs.map((run) => run.text).join('')
  const spans = findStated(text).filter((it) => asked.some((one) => meetsAsked(it, one, stating)))
  if (spans.length === 0) return runs
  const cuts = new Set([0, text.length, ...spans.flatMap(({ from, until }) => [from, until])])
  const matched: { readonly from: number; readonly until: number }[] = [...spans]
  let at = 0
  for (const run of runs) {
    cuts.add(at)
    if (run.isMatch) matched.push({ from: at, until: at + run.text.length })
    at += run.text.length
  }
  const places = [...cuts].sort((one, other) => one - other)
  const marked: Run[] = []
  for (const [index, from] of places.slice(0, -1).entries()) {
    const part = text.slice(from, places[index + 1])
    const isMatch = matched.some((it) => it.from <= from && from < it.until)
    const last = marked.at(-1)
    if (last?.isMatch === isMatch) marked[marked.length - 1] = { text: last.text + part, isMatch }
    else marked.push({ text: part, isMatch })
  }
  return marked
}
