import { setImmediate } from 'node:timers/promises'

/** Others wait no longer than this and one more step, in milliseconds. */
const patience = 1

/**
 * Takes all steps and gives what the last one returns. Lets others have their turn by `pause`
 * whenever the steps since the last pause took longer than the patience.
 */
export async function giveWay<Value>(
  steps: Generator<void, Value>,
  pause: () => unknown = setImmediate,
): Promise<Value> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since > patience) {
      await pause()
      since = performance.now()
    }
  }
}
