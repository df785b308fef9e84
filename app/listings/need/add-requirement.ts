import { mostRequirements } from '../../domain/listing/limits'
import { readRequirementLine } from '../../domain/listing/read-requirement-line'
import { newRowId } from '../form/new-row-id'
import type { FormRow } from './requirement-row'
import { rowsOf } from './rows-of'

/** A line as a row: what it says of its strictness and of who may read it is taken over. */
export function rowOf(line: string, newTier: string): FormRow {
  const read = readRequirementLine(line)
  const said = read.ok ? read.value : { strictness: 'hard', tier: 0 }
  return {
    id: newRowId(),
    lot: '',
    text: line.trim(),
    strictness: said.strictness,
    tier: String(Math.max(said.tier, Number(newTier))),
    error: undefined,
  }
}

/** The fields of a need's form with one more row; null: it has as many as it may. */
export function addRequirement(
  values: Readonly<Record<string, string>>,
  line: string,
): Readonly<Record<string, string>> | null {
  const rows = rowsOf(values)
  if (rows.length >= mostRequirements) return null
  const at = Math.max(-1, ...rows) + 1
  const { error: _, ...row } = rowOf(line, values.newTier ?? '0')
  const fields = Object.entries(row).map(([part, text]) => [`requirements[${at}].${part}`, text])
  return { ...values, ...Object.fromEntries(fields) }
}
