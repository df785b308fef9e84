import { checkEnvironment, type Environment } from './check-environment.server'

let checked: Environment | undefined

/** The environment, checked once. Throws with a line for each wrong value. */
export function env(): Environment {
  if (!checked) {
    const result = checkEnvironment(process.env)
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
