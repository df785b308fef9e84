import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createDatabase } from '../../prisma/client.server'
import { applyMigrations } from '../../prisma/migrate/apply-migrations.server'
import { loadReferenceData } from '../../prisma/seed/load-reference.server'
import { type Finding, printFinding } from '../finding'
import { spreadOf } from '../spread'
import { csvOf, workbookOf } from './import-files'

const rows = 100_000
const goals = { seconds: 60, mebibytes: 512 } as const

interface Run {
  readonly seconds: number
  readonly mebibytes: number
}

/** The command over 100,000 firms: checked alone, written, and once more where nothing has changed. */
export async function runImport(databaseUrl: string, rounds: number): Promise<readonly Finding[]> {
  console.log(`\nthe import command over ${rows} firms of 18 columns`)
  const folder = await mkdtemp(join(tmpdir(), 'lianhe-bench-import-'))
  const db = createDatabase(databaseUrl)
  const findings: Finding[] = []
  try {
    await applyMigrations(databaseUrl)
    await loadReferenceData(db)
    for (const [name, bytes] of [
      ['csv', csvOf(rows)],
      ['xlsx', workbookOf(rows)],
    ] as const) {
      const path = join(folder, `firms.${name}`)
      await writeFile(path, bytes)
      const kinds: Readonly<Record<string, Run[]>> = { checked: [], written: [], unchanged: [] }
      for (let round = 0; round < rounds; round += 1) {
        await db.$executeRaw`TRUNCATE "Organization" CASCADE`
        kinds.checked?.push(await runCommand([path, '--dry-run'], databaseUrl))
        kinds.written?.push(await runCommand([path], databaseUrl))
        const written = await db.organization.count()
        if (written !== rows) throw new Error(`${written} of ${rows} firms were written`)
        kinds.unchanged?.push(await runCommand([path], databaseUrl))
      }
      for (const [kind, runs] of Object.entries(kinds))
        findings.push(...findingsOf(name, kind, runs))
    }
  } finally {
    await db.$disconnect()
    await rm(folder, { recursive: true })
  }
  for (const finding of findings) printFinding(finding)
  return findings
}

function findingsOf(file: string, kind: string, runs: readonly Run[]): readonly Finding[] {
  return [
    {
      ...{ section: 'import', name: `${file} ${kind}`, unit: 's', digits: 1 },
      value: spreadOf(runs.map(({ seconds }) => seconds)),
      goal: { most: goals.seconds },
    },
    {
      ...{ section: 'import', name: `${file} ${kind}, memory`, unit: 'MiB', digits: 0 },
      value: spreadOf(runs.map(({ mebibytes }) => mebibytes)),
      goal: { most: goals.mebibytes },
    },
  ]
}

/** Throws if it does not end well. */
function runCommand(args: readonly string[], url: string): Promise<Run> {
  const peak = resolve('bench/import/print-peak.mjs')
  const started = performance.now()
  const child = spawn('npm', ['run', '--silent', 'import', '--', ...args], {
    env: { ...process.env, DATABASE_URL: url, NODE_OPTIONS: `--import ${peak}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      text += piece
    })
  }
  return new Promise((done, fail) =>
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000
      // npm itself is a process of Node's, and a small one.
      const peaks = [...text.matchAll(/peak (\d+)/gu)].map(([, kibibytes]) => Number(kibibytes))
      if (code === 0) done({ seconds, mebibytes: Math.max(...peaks) / 1024 })
      else fail(new Error(`the command ended with ${code}: ${text.slice(0, 2000)}`))
    }),
  )
}
