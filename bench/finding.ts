import { formatSpread, type Spread } from './spread'

/** One figure of a run beside what it should be. */
export interface Finding {
  readonly section: string
  readonly name: string
  readonly value: Spread
  readonly digits?: number
  /** Shown after the value: `ms`, `KB`. A plain ratio has none. */
  readonly unit?: string
  /** Shows a small ratio as 1/n as well. */
  readonly isFraction?: boolean
  readonly goal?: { readonly most: number } | { readonly least: number }
}

/** True, false, or null where there is no goal. The median decides. */
export function isReached({ goal, value }: Finding): boolean | null {
  if (!goal) return null
  return 'most' in goal ? value.median <= goal.most : value.median >= goal.least
}

export function printFinding(finding: Finding): void {
  const reached = isReached(finding)
  const mark = reached === null ? ' ' : reached ? '✓' : '✗'
  console.log(`${mark} ${finding.section}: ${finding.name}: ${describeValue(finding)}`)
}

function describeValue({ value, digits = 2, unit = '', isFraction, goal }: Finding): string {
  const figure = `${formatSpread(value, digits)}${unit && ` ${unit}`}`
  const fraction = isFraction ? `, 1/${(1 / value.median).toFixed(0)}` : ''
  if (!goal) return figure + fraction
  const [sign, limit] = 'most' in goal ? ['≤', goal.most] : ['≥', goal.least]
  const wanted = isFraction ? `1/${Math.round(1 / limit)}` : limit
  return `${figure}${fraction}; goal ${sign} ${wanted}${unit && ` ${unit}`}`
}

/** The figures with a goal, all together, at the end of a run. */
export function printSummary(findings: readonly Finding[]): void {
  const judged = findings.filter((it) => isReached(it) !== null)
  if (judged.length === 0) return
  const reached = judged.filter(isReached).length
  console.log(`\n${reached} of ${judged.length} goals reached`)
  for (const finding of judged) printFinding(finding)
}
