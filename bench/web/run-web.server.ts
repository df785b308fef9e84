import { prepareDatabase } from '../../scripts/prepare-database'
import { type Finding, printFinding } from '../finding'
import { buildProduct, startBuiltServer } from './built-server.server'
import { measureHotList } from './measure-hot-list.server'
import { measureHttp } from './measure-http.server'
import { measureRouteJs } from './measure-route-js.server'
import { measureSsr } from './measure-ssr.server'

const webSections = ['http', 'ssr', 'route-js', 'hot-list'] as const

interface WebOptions {
  readonly only: readonly string[]
  readonly rounds: number
  readonly databaseUrl: string
}

/** The figures of the product as it is built, over the demo data. */
export async function runWeb(options: WebOptions): Promise<readonly Finding[]> {
  const { only, rounds, databaseUrl } = options
  const findings: Finding[] = []
  const add = (found: readonly Finding[]) => {
    for (const finding of found) printFinding(finding)
    findings.push(...found)
  }
  if (!webSections.some((section) => only.includes(section))) return findings
  console.log('\nthe product over its demo data')
  if (only.some((section) => section !== 'route-js')) {
    await prepareDatabase(databaseUrl, { step: async (_title, work) => void (await work()) })
  }
  if (only.includes('hot-list')) add(await measureHotList(databaseUrl, rounds))
  if (!only.some((section) => section !== 'hot-list' && webSections.some((it) => it === section))) {
    return findings
  }
  const folder = await buildProduct()
  if (only.includes('route-js')) add(measureRouteJs(folder))
  if (!only.includes('http') && !only.includes('ssr')) return findings
  const server = await startBuiltServer(databaseUrl)
  try {
    if (only.includes('http')) add(await measureHttp(server, rounds))
    if (only.includes('ssr')) add(await measureSsr(server, rounds))
  } finally {
    await server.stop()
  }
  return findings
}
