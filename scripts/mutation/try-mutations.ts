import type { Mutation } from './find-mutations'
import { orderTests, testsUnder } from './order-tests'
import type { TestSession } from './test-session'

export interface Tried {
  readonly mutation: Mutation
  /** The test that noticed, or `hung`; null of a survivor. */
  readonly killedBy: string | null
}

/** A run may take so many times as long as on the whole product, and a start besides. */
const patience = 5
const startMs = 60_000

/**
 * Breaks the product in one place after the other, in memory only, and runs its tests until one fails. A
 * run that never ends is noticed too. Throws where the tests fail by themselves, as they say nothing then.
 */
export async function* tryMutations(
  mutations: readonly Mutation[],
  tests: readonly string[],
  session: TestSession,
): AsyncGenerator<Tried> {
  const began = performance.now()
  const whole = { broken: null, tests: tests.flatMap(testsUnder) }
  const verdict = await session.run(whole, 20 * startMs)
  if (verdict.is !== 'passed') {
    throw new Error(
      `the tests fail by themselves: ${verdict.is === 'failed' ? verdict.by : 'hung'}`,
    )
  }
  const mostMs = startMs + patience * (performance.now() - began)
  for (const mutation of mutations) {
    const broken = { path: mutation.path, text: mutation.mutated }
    const run = await session.run({ broken, tests: orderTests(mutation.path, tests) }, mostMs)
    const killedBy = run.is === 'failed' ? run.by : run.is === 'hung' ? 'hung' : null
    yield { mutation, killedBy }
  }
}
