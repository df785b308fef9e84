import { mostAbilityText, mostRequirements } from '../../domain/listing/limits'
import { linesOf } from '../../domain/shared/lines-of'

/** The fields of a capability's form with one more line of abilities; null: it has no room for it. */
export function addAbility(
  values: Readonly<Record<string, string>>,
  line: string,
): Readonly<Record<string, string>> | null {
  const lines = linesOf(values.abilities ?? '').map(([, it]) => it)
  const abilities = [...lines, line.trim()].join('\n')
  const isFull = lines.length >= mostRequirements || abilities.length > mostAbilityText
  return isFull ? null : { ...values, abilities }
}
