/**
 * @typedef {object} Progress
 * @property {<Result>(title: string, work: () => Promise<string | void> | string | void) => Promise<void>} step
 */

/**
 * Prints a line for each step with what came of it and its time.
 * @returns {Progress}
 */
export function createProgress() {
  return {
    async step(title, work) {
      const startedAt = performance.now()
      const isTerminal = process.stdout.isTTY
      if (isTerminal) process.stdout.write(`  … ${title}`)
      const clear = isTerminal ? '\r\u001b[2K' : ''
      try {
        const outcome = await work()
        const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
        process.stdout.write(
          `${clear}  ✓ ${title}${outcome ? `: ${outcome}` : ''} (${seconds} s)\n`,
        )
      } catch (error) {
        process.stdout.write(`${clear}  ✗ ${title}\n`)
        throw error
      }
    },
  }
}
