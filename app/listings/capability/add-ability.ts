import { mostRequirements } from '../../domain/listing/limits'

const mostCharacters = 4000

/** The fields of a capability's form with one more line of abilities; null: it has no room for it. */
export function addAbility(
  values: Readonly<Record<string, string>>,
  line: string,
): Readonly<Record<string, string>> | null {
  const lines = (values.abilities ?? '').split(/\r?\n|\r/u).filter((it) => it.trim() !== '')
  const abilities = [...lines, line.trim()].join('\n')
  const isFull = lines.length >= mostRequirements || abilities.length > mostCharacters
  return isFull ? null : { ...values, abilities }
}
