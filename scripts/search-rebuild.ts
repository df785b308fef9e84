// npm run search:rebuild [-- --index needs]: builds the indexes of the shared engine anew.
import { parseArgs } from 'node:util'
import cliProgress from 'cli-progress'
import { type IndexName, indexNames } from '../search/port'
import { countDocuments } from '../search/sync/count-documents.server'
import { holdRebuildLock } from '../search/sync/hold-rebuild-lock.server'
import { rebuildShared } from '../search/sync/rebuild-shared.server'
import { runCommand } from './run-command'
import { withSearch } from './with-search'

await runCommand(() =>
  withSearch(async ({ db, url, shared, lexicon }) => {
    const wanted = readArguments()
    if (!shared) {
      throw new Error(
        'MEILI_URL is not set: there is no shared index. Each web process keeps its own and builds it when it starts.',
      )
    }
    const lock = await holdRebuildLock(url)
    if (!lock) throw new Error('another process is rebuilding; wait for it')
    try {
      const counts = await countDocuments(db, new Date())
      for (const index of wanted) {
        const bar = startBar(index, counts[index])
        await rebuildShared(
          {
            db,
            engine: shared,
            canonical: lexicon.canonical,
            now: () => new Date(),
            lock,
            onProgress: (_, documents) => bar.update(documents),
          },
          index,
        )
        bar.stop()
      }
    } finally {
      await lock.release()
    }
    const { documents } = await shared.health()
    console.log(wanted.map((index) => `${index}: ${documents[index]} documents`).join('\n'))
  }),
)

function readArguments(): readonly IndexName[] {
  const { values } = parseArgs({ options: { index: { type: 'string' } } })
  const index = indexNames.find((name) => name === values.index)
  if (values.index !== undefined && !index) {
    throw new Error(`--index must be one of ${indexNames.join(', ')}`)
  }
  return index ? [index] : indexNames
}

function startBar(index: IndexName, total: number) {
  const bar = new cliProgress.SingleBar(
    {
      format: `${index.padEnd(14)} {bar} {value}/{total}`,
      noTTYOutput: true,
      notTTYSchedule: 2_000,
    },
    cliProgress.Presets.shades_classic,
  )
  bar.start(total, 0)
  return bar
}
