import type { JudgeLine } from '../../domain/listing/document/judge-line'
import type { Strictness } from '../../domain/listing/requirement'
import type { Tier } from '../../domain/shared/tier'

/** A line that stands in an editor, as strictly and for those readers as its row says. */
export interface StandingLine {
  readonly text: string
  readonly strictness: Strictness
  readonly tier: Tier
}

/** Whether a proposal stands in the editor already; `otherwise`: the same, but as another row says it. */
export type LineStanding =
  | { readonly kind: 'absent' }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'otherwise'
      readonly row: StandingLine
      /** It may take the place of that row: nothing that is kept back would be shown to more. */
      readonly mayReplace: boolean
    }

/** Of lines that say the same the same, whoever may read them. */
export function keyOfLine(line: string, judge: JudgeLine): string {
  const judged = judge(line)
  return judged.kind === 'fact' ? judged.says : line.trim()
}

/** How each line that is proposed stands among those of the editor. */
export function standingsOf(
  lines: readonly string[],
  present: readonly StandingLine[],
  judge: JudgeLine,
): readonly LineStanding[] {
  const rows = new Map<string, StandingLine[]>()
  for (const it of present) {
    const key = keyOfLine(it.text, judge)
    rows.set(key, [...(rows.get(key) ?? []), it])
  }
  return lines.map((line) => {
    const said = judge(line)
    const [row, ...others] = rows.get(keyOfLine(line, judge)) ?? []
    if (row === undefined) return { kind: 'absent' }
    const isSame = (it: StandingLine) =>
      said.kind !== 'fact' || (it.tier === said.tier && it.strictness === said.strictness)
    if ([row, ...others].some(isSame)) return { kind: 'same' }
    return { kind: 'otherwise', row, mayReplace: said.kind === 'fact' && said.tier >= row.tier }
  })
}
