/**
 * Runs a command to its end: one clear line instead of a stack if it fails. It ends the process
 * itself, since the schema engine leaves a timer of ten seconds behind.
 */
export async function runCommand(command: () => Promise<void>): Promise<never> {
  try {
    await command()
  } catch (error) {
    console.error(process.env.DEBUG ? error : error instanceof Error ? error.message : error)
    process.exit(1)
  }
  process.exit(0)
}
