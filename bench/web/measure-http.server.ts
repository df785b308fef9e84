import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '../../test/support/free-port'
import type { Finding } from '../finding'
import { timeRound } from '../search/timing'
import { p95Of, ratioOf, spreadOf } from '../spread'
import { createAsker } from './ask.server'
import type { BuiltServer } from './built-server.server'

const words = [
  '激光焊接',
  '轴承钢',
  '五轴加工 钛合金',
  '光刻胶',
  '热处理 齿轮',
  '注塑',
  '电池 检测',
  '机器人 减速器',
  '细胞培养',
  '碳纤维 成型',
]
const repeats = 20
const goal = { most: 3 }

const kinds = [
  { name: 'data of /search', path: (q: string) => `/search.data?q=${q}` },
  { name: 'page of /search', path: (q: string) => `/search?q=${q}` },
  { name: 'data of /capabilities', path: (q: string) => `/capabilities.data?q=${q}` },
  { name: '/api/suggest', path: (q: string) => `/api/suggest?q=${q}` },
]

/** p95 of the product's answers against a bare server of node:http that sends the same bytes. */
export async function measureHttp(
  server: BuiltServer,
  rounds: number,
): Promise<readonly Finding[]> {
  const bare = await startSameBytes()
  const { ask, close } = createAsker(1)
  const findings: Finding[] = []
  try {
    for (const { name, path } of kinds) {
      const paths = words.map((word) => path(encodeURIComponent(word)))
      const answers = []
      for (const it of paths) answers.push({ path: it, ...(await ask(server.origin + it)) })
      await bare.learn(answers)
      const queue = Array.from({ length: repeats }, () => paths).flat()
      const time = async (origin: string) => p95Of(await timeRound(queue, (it) => ask(origin + it)))
      await time(server.origin)
      await time(bare.origin)
      const [ours, theirs]: [number[], number[]] = [[], []]
      for (let round = 0; round < rounds; round++) {
        ours.push(await time(server.origin))
        theirs.push(await time(bare.origin))
      }
      const section = 'http'
      findings.push(
        { section, name: `${name}, p95`, value: spreadOf(ours), unit: 'ms' },
        {
          section,
          name: `bare node:http, the same bytes, p95`,
          value: spreadOf(theirs),
          unit: 'ms',
        },
        {
          section,
          name: `${name} / bare node:http`,
          value: ratioOf(ours, theirs),
          ...(name.includes('/search') ? { goal } : {}),
        },
      )
    }
  } finally {
    close()
    bare.stop()
  }
  return findings
}

interface Answer {
  readonly path: string
  readonly type: string
  readonly body: Buffer
}

async function startSameBytes() {
  const port = await freePort()
  const file = fileURLToPath(new URL('same-bytes-server.mjs', import.meta.url))
  const child = fork(file, { env: { ...process.env, PORT: String(port) }, execArgv: [] })
  return {
    origin: `http://127.0.0.1:${port}`,
    learn: async (answers: readonly Answer[]) => {
      child.send(answers.map(({ body, ...answer }) => ({ ...answer, body: [...body] })))
      await once(child, 'message')
    },
    stop: () => child.disconnect(),
  }
}
