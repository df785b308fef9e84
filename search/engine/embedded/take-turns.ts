import { setImmediate } from 'node:timers/promises'

/** Others wait no longer than this and one more step, in milliseconds. */
const patience = 1

interface Turns {
  readonly pause: () => unknown
  /** In milliseconds. */
  readonly clock: () => number
}

/**
 * Takes all steps and gives what the last one returns. Lets others have their turn by `pause`
 * whenever the steps since the last pause took longer than the patience.
 */
export async function takeTurns<Value>(
  steps: Generator<void, Value>,
  { pause = setImmediate, clock = () => performance.now() }: Partial<Turns> = {},
): Promise<Value> {
  let since = clock()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (clock() - since > patience) {
      await pause()
      since = clock()
    }
  }
}
