import { runTool } from './run-tool.mjs'
import { doOnce } from './stamp.mjs'

/** Makes the Prisma client if the schema changed. */
export async function generateClient() {
  const isDone = await doOnce(
    {
      name: 'prisma-client',
      sources: ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json'],
      product: 'prisma/generated/client.ts',
    },
    () =>
      runTool(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], {
        // Prisma asks for an engine that `generate` never runs: any executable will do.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      }),
  )
  return isDone ? 'generated' : 'up to date'
}
