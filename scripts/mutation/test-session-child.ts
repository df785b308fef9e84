import { resolve } from 'node:path'
import { createVitest, type TestSpecification } from 'vitest/node'

export interface TestRequest {
  /** The broken module; null to run the tests on the product as it is. */
  readonly broken: { readonly path: string; readonly text: string } | null
  /** Test files, in the order in which they are run until one fails. */
  readonly tests: readonly string[]
}

export interface TestAnswer {
  /** The first test file that fails. */
  readonly failed: string | null
}

/**
 * A process in which tests are run again and again, of which each reads all modules anew, one of them as
 * it is told. No file is changed for it.
 */
let broken: TestRequest['broken'] = null

const vitest = await createVitest(
  'test',
  { watch: false, include: process.argv.slice(2), maxWorkers: 1, bail: 1, reporters: [{}] },
  {
    server: { watch: null },
    plugins: [
      {
        name: 'one-module-broken',
        enforce: 'pre',
        load: (id) => (broken && id.split('?')[0] === broken.path ? broken.text : undefined),
      },
    ],
  },
)
await vitest.standalone()
const specifications = await vitest.globTestSpecifications()

process.on('message', (request: TestRequest) => void answer(request))
process.on('disconnect', () => process.exit())
process.send?.('ready')

async function answer({ broken: next, tests }: TestRequest): Promise<void> {
  if (broken) vitest.invalidateFile(broken.path)
  broken = next && { ...next, path: resolve(next.path) }
  if (broken) vitest.invalidateFile(broken.path)
  process.send?.({ failed: await firstFailure(tests) } satisfies TestAnswer)
}

async function firstFailure(tests: readonly string[]): Promise<string | null> {
  for (const test of tests) {
    const of = specifications.filter(({ moduleId }) => moduleId === resolve(test))
    if (of.length === 0 || (await fails(of))) return test
  }
  return null
}

async function fails(specification: TestSpecification[]): Promise<boolean> {
  vitest.state.filesMap.clear()
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specification)
  return unhandledErrors.length > 0 || !testModules.every((module) => module.ok())
}
