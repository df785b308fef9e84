import type { TextRun } from './highlighted'

/** The plain text of marked runs. */
export function textOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('')
}
