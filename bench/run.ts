/**
 * The figures of the product, each a ratio of what was measured in this one run.
 * `npm run bench [-- --sizes 1000,10000 --only search,http --rounds 5]`. A wrong answer ends it
 * with exit code 1; a goal that is missed is printed as missed.
 */
import { parseArgs } from 'node:util'
import { type Finding, printSummary } from './finding'
import { runImport } from './import/run-import.server'
import { openBenchDatabase } from './open-bench-database.server'
import { runQueryWork } from './search/query-work'
import { runSearch } from './search/run-search.server'
import { runWeb } from './web/run-web.server'

const sections = [
  'search',
  'work',
  'http',
  'ssr',
  'route-js',
  'hot-list',
  'import',
  'matching',
] as const
type Section = (typeof sections)[number]
const usualSizes = '1000,10000,100000,1000000'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: usualSizes },
    only: { type: 'string', default: sections.join(',') },
    rounds: { type: 'string', default: '5' },
    'without-rivals': { type: 'boolean', default: false },
  },
})

process.exitCode = await main({
  sizes: values.sizes.split(',').map((it) => positive('sizes', it)),
  only: values.only.split(',').map(sectionOf),
  rounds: positive('rounds', values.rounds),
  hasRivals: !values['without-rivals'],
})

interface Options {
  readonly sizes: readonly number[]
  readonly only: readonly Section[]
  readonly rounds: number
  readonly hasRivals: boolean
}

async function main({ sizes, only, rounds, hasRivals }: Options): Promise<number> {
  const findings: Finding[] = []
  const database = await openBenchDatabase()
  let wrong = 0
  try {
    if (only.includes('search')) {
      const postgresUrl = hasRivals ? database.url : null
      const found = await runSearch({ sizes, rounds, postgresUrl })
      findings.push(...found.findings)
      wrong += found.wrong
    }
    if (only.includes('work')) findings.push(...(await runQueryWork(sizes, rounds)))
    if (only.includes('import')) findings.push(...(await runImport(database.url, rounds)))
    findings.push(...(await runWeb({ only, rounds, databaseUrl: database.url })))
  } finally {
    await database.release()
  }
  if (only.includes('matching')) await import('./matching')
  printSummary(findings)
  if (wrong > 0) console.error(`\n${wrong} wrong answers`)
  return wrong > 0 || process.exitCode ? 1 : 0
}

function positive(name: string, text: string): number {
  const number = Number(text)
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`--${name} takes whole numbers above 0, not ${text}`)
}

function sectionOf(text: string): Section {
  const section = sections.find((it) => it === text)
  if (section) return section
  throw new Error(`--only takes ${sections.join(', ')}, not ${text}`)
}
