import { runTool } from './run-tool.mjs'
import { doOnce, forget } from './stamp.mjs'

/** Where the built product is. `npm run verify` keeps its own beside that of a running `up`. */
export const buildFolder = process.env.BUILD_DIRECTORY || 'build'

const sources = [
  'app',
  'search',
  'prisma',
  'public',
  'server.ts',
  'vite.config.ts',
  'remix.config.js',
  'package-lock.json',
]

/**
 * Builds the pages and the server if a source changed since.
 * @returns {Promise<string>} what was done
 */
export async function buildAppOnce(folder = buildFolder) {
  const isDone = await doOnce(
    { name: stampOf(folder), sources, product: `${folder}/server/index.js` },
    () =>
      runTool(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
        NODE_ENV: 'production',
        BUILD_DIRECTORY: folder,
      }),
  )
  return isDone ? 'built' : 'up to date'
}

/** Builds whether or not it seems to be needed. */
export function buildAppAnew(folder = buildFolder) {
  forget(stampOf(folder))
  return buildAppOnce(folder)
}

function stampOf(folder) {
  return folder.replace(/[^a-z0-9]+/gi, '-')
}
