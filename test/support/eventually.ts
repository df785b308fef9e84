const lookMs = 20
/** Only ends a wait that is in vain: a machine may be slow, and nothing is measured by it. */
const longestMs = 100_000

/** Waits until `check` holds. */
export async function eventually(
  check: () => boolean | Promise<boolean>,
  what = 'the condition',
): Promise<void> {
  const until = performance.now() + longestMs
  while (!(await check())) {
    if (performance.now() > until) throw new Error(`${what} did not come true`)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
}
