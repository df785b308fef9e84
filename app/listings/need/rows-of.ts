import type { Tier } from '../../domain/shared/tier'
import type { FormRow } from './requirement-row'

/** The numbers of the rows of requirements that a form holds. */
export function rowsOf(values: Readonly<Record<string, string>>): readonly number[] {
  const numbers = Object.keys(values).map(
    (name) => /^requirements\[(\d{1,3})\]\.id$/.exec(name)?.[1],
  )
  return numbers.flatMap((it) => (it === undefined ? [] : [Number(it)])).sort((a, b) => a - b)
}

/** Those rows, each with what was wrong with it. */
export function rowsIn(
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): readonly FormRow[] {
  return rowsOf(values).map((at) => {
    const of = (part: string) => values[`requirements[${at}].${part}`] ?? ''
    return {
      id: of('id'),
      lot: of('lot'),
      text: of('text'),
      strictness: of('strictness') === 'wish' ? 'wish' : 'hard',
      tier: of('tier'),
      error: errors[`requirements[${at}].text`],
    }
  })
}

/** For whom a row is; of one that says none of the tiers, the fewest. */
export function tierOfRow({ tier }: Pick<FormRow, 'tier'>): Tier {
  return tier === '0' ? 0 : tier === '1' ? 1 : 2
}
