import { judgeRequirementLine } from '../../domain/listing/document/judge-line'
import { mostRequirements } from '../../domain/listing/limits'
import { readRequirementLine } from '../../domain/listing/read-requirement-line'
import { newRowId } from '../form/new-row-id'
import { keyOfLine } from '../form/standing-line'
import type { FormRow } from './requirement-row'
import { rowsIn } from './rows-of'

/** A line as a row: what it says of its strictness and of who may read it is taken over. */
export function rowOf(line: string, newTier: string): FormRow {
  const read = readRequirementLine(line)
  const said = read.ok ? read.value : { strictness: 'hard' as const, tier: 0 }
  return {
    id: newRowId(),
    lot: '',
    text: line.trim(),
    strictness: said.strictness,
    tier: higherTier(String(said.tier), newTier),
    error: undefined,
  }
}

/**
 * The rows with a line among them: in the place of one that says the same, which is never shown to more readers
 * by that, or behind them. Null: there are as many as there may be.
 */
export function withRequirement(
  rows: readonly FormRow[],
  line: string,
  newTier: string,
): readonly FormRow[] | null {
  const row = rowOf(line, newTier)
  const key = keyOfLine(line, judgeRequirementLine)
  const same = rows.find(({ text }) => keyOfLine(text, judgeRequirementLine) === key)
  if (same === undefined) return rows.length < mostRequirements ? [...rows, row] : null
  const { id, lot } = same
  const placed = { ...row, id, lot, tier: higherTier(row.tier, same.tier) }
  return rows.map((it) => (it === same ? placed : it))
}

function higherTier(one: string, other: string): string {
  return String(Math.max(Number(one), Number(other)))
}

/** The fields of a need's form with one more row; null: it has as many as it may. */
export function addRequirement(
  values: Readonly<Record<string, string>>,
  line: string,
): Readonly<Record<string, string>> | null {
  const rows = withRequirement(rowsIn(values, {}), line, values.newTier ?? '0')
  if (rows === null) return null
  const others = Object.entries(values).filter(([name]) => !name.startsWith('requirements['))
  const fields = rows.flatMap(({ error: _, ...row }, at) =>
    Object.entries(row).map(([part, text]) => [`requirements[${at}].${part}`, text] as const),
  )
  return Object.fromEntries([...others, ...fields])
}
