import { runTool, ToolFailed } from './run-tool.mjs'

const cruised = /^(app|prisma|search|scripts)\/.*\.(ts|tsx|mjs)$|^server\.ts$/

/**
 * Format, lint and import rules of these files alone: what `npm run lint` and
 * `npm run check:imports` would say of them.
 * @param {readonly string[]} files below `folder`, which has the rules and node_modules
 * @param {string} folder
 * @returns {Promise<readonly string[]>} what is wrong, a text a tool; empty if nothing is
 */
export async function checkFiles(files, folder = '.') {
  if (files.length === 0) return []
  const imports = files.filter((file) => cruised.test(file))
  const found = await Promise.all([
    complaintOf('@biomejs/biome/bin/biome', [
      ...['check', '--error-on-warnings', '--no-errors-on-unmatched'],
      ...['--files-ignore-unknown=true', '--', ...files],
    ]),
    imports.length > 0 &&
      complaintOf('dependency-cruiser/bin/dependency-cruise.mjs', [...imports, '--config']),
  ])
  return found.filter(Boolean)

  async function complaintOf(program, args) {
    try {
      await runTool(
        process.execPath,
        [`node_modules/${program}`, ...args],
        { NO_COLOR: '1' },
        folder,
      )
      return undefined
    } catch (error) {
      if (error instanceof ToolFailed) return error.printed.trim()
      throw error
    }
  }
}
