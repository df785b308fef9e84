import { secretOrFile } from '../../../prisma/secret-or-file.server'
import { checkEnvironment, type Environment, secretNames } from './check-environment.server'

let checked: Environment | undefined

/** The environment, checked once. Throws with a line for each wrong value. */
export function env(): Environment {
  if (!checked) {
    const result = checkEnvironment(withSecretFiles())
    if (!result.ok) throw new WrongEnvironment(result.problems)
    checked = result.value
  }
  return checked
}

export class WrongEnvironment extends Error {
  override readonly name = 'WrongEnvironment'
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'))
  }
}

function withSecretFiles(): Readonly<Record<string, string | undefined>> {
  try {
    const secrets = [...secretNames].map((name) => [name, secretOrFile(process.env, name)])
    return { ...process.env, ...Object.fromEntries(secrets) }
  } catch (error) {
    throw new WrongEnvironment([error instanceof Error ? error.message : String(error)])
  }
}
