import { fork } from 'node:child_process'
import { totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Finding, printFinding } from '../finding'
import type { SizeMeasured, SizeOrder } from './measure-size'
import { reportGrowth, reportSize } from './report-search'

/** Measured: documents, index, tokens for the check and the rivals' caches together. */
const bytesAListing = 9_000
const gigabyte = 2 ** 30

export interface SearchOptions {
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly postgresUrl: string | null
}

export async function runSearch({ sizes, rounds, postgresUrl }: SearchOptions): Promise<{
  readonly findings: readonly Finding[]
  readonly wrong: number
}> {
  const measured: SizeMeasured[] = []
  const findings: Finding[] = []
  for (const size of sizes) {
    const needed = size * bytesAListing
    if (needed > totalmem() * 0.75) {
      const [needs, has] = [needed, totalmem()].map((it) => (it / gigabyte).toFixed(1))
      console.log(
        `\n${size} listings left out: they take about ${needs} GiB, the machine has ${has}`,
      )
      continue
    }
    console.log(`\nsearch, ${size.toLocaleString('en')} listings`)
    const one = await measureInChild({ size, rounds, postgresUrl })
    measured.push(one)
    const found = reportSize(one)
    for (const finding of found) printFinding(finding)
    findings.push(...found)
  }
  const growth = reportGrowth(measured)
  for (const finding of growth) printFinding(finding)
  return {
    findings: [...findings, ...growth],
    wrong: measured.reduce((sum, { wrong }) => sum + wrong, 0),
  }
}

function measureInChild(order: SizeOrder): Promise<SizeMeasured> {
  const megabytes = Math.round((totalmem() * 0.7) / 2 ** 20)
  const child = fork(fileURLToPath(new URL('measure-size.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx', '--expose-gc', `--max-old-space-size=${megabytes}`],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (measured: SizeMeasured) => resolve(measured))
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      reject(new Error(`measuring ${order.size} listings ended early (${signal ?? code})`))
    })
    child.send(order)
  })
}
