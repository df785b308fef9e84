import { createRandom } from '../generate/random'
import { p95Of } from '../spread'
import { type Corpus, seed } from './corpus'

const updatesARound = 200

/**
 * Milliseconds until one changed listing can be found: the 95th percentile of each round, and the
 * worst of all. Changes the index.
 */
export function measureUpdates(
  { documents, shelf }: Corpus,
  rounds: number,
): { readonly p95: readonly number[]; readonly worst: number } {
  const random = createRandom(seed)
  const p95: number[] = []
  let worst = 0
  for (let round = 0; round < rounds; round++) {
    const times: number[] = []
    for (let count = 0; count < updatesARound; count++) {
      const document = random.pick(documents)
      const title = `${document.text.title}改${count}`
      const changed = { ...document, version: 2 + round, text: { ...document.text, title } }
      const started = performance.now()
      shelf.upsert(changed)
      times.push(performance.now() - started)
    }
    p95.push(p95Of(times))
    worst = Math.max(worst, ...times)
  }
  return { p95, worst }
}
