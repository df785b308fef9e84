import { runTool, ToolFailed } from './run-tool.mjs'

/**
 * Asks the registry whether a part that runs in production has a known hole of level high or
 * critical. Throws with the list where one has; says why where the registry keeps no advisories.
 * @param {{ folder: string, registry?: string }} options
 * @returns {Promise<string>}
 */
export async function auditParts({ folder, registry }) {
  const from = registry === undefined ? [] : [`--registry=${registry}`]
  const args = ['audit', '--omit=dev', '--audit-level=high', '--fetch-retries=1', ...from]
  try {
    await runTool('npm', [...args, `--prefix=${folder}`])
    return 'no part has a known hole of level high or critical'
  } catch (error) {
    const printed = error instanceof ToolFailed ? error.printed : ''
    if (/audit endpoint returned an error|ENOTFOUND|ECONNREFUSED/.test(printed)) {
      return 'not known: the registry keeps no advisories, or cannot be reached'
    }
    throw error
  }
}
