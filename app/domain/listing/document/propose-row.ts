import { units } from '../../shared/units'
import type { LineSpan } from '../line-span'
import { readTierMark } from '../read-tier-mark'
import { plainSigns } from '../reading/plain-signs'
import type { CellRole } from './cell-roles'
import type { JudgeLine } from './judge-line'
import { type ProposedLine, type ProposedText, proposeText } from './propose-text'

/** A cell that is not blank, where it begins in the text of its row. */
export interface RowCell {
  readonly text: string
  readonly from: number
  readonly role: CellRole | null
}

/** What a row may become; several lines where nobody knows how its cells belong together. */
export interface ProposedRow extends ProposedLine {
  readonly choices: readonly string[]
}

const unitSpellings: ReadonlySet<string> = new Set(
  units.flatMap(({ symbol, aliases }) => [symbol, ...aliases]).map(plainSigns),
)

/**
 * The lines that a row of a table holds: its cells joined as a person reads them (`表面粗糙度 | μm | ≤0.8`), or
 * one of each cell where the row is none. A mark in a cell keeps back all of the row.
 */
export function proposeRow(cells: readonly RowCell[], judge: JudgeLine): ProposedText<ProposedRow> {
  const read = cells.map((cell) => ({ cell, marked: readTierMark(cell.text) }))
  const span = { from: cells[0]?.from ?? 0, until: endOf(cells.at(-1)) }
  const tier = Math.max(0, ...read.map(({ marked }) => (marked.ok ? (marked.tier ?? 0) : 0)))
  if (read.some(({ marked }) => !marked.ok)) {
    return all({ span, line: cells.map(({ text }) => oneLine(text)).join(' | '), choices: [] })
  }
  const said = read.flatMap(({ cell, marked }) => {
    const text = marked.ok ? oneLine(cell.text.slice(marked.body.from, marked.body.until)) : ''
    return /[\p{L}\p{N}%℃°]/u.test(text) ? [{ ...cell, text }] : []
  })
  const mark = tier === 0 ? '' : `（@${tier}）`
  const lines = [...new Set(orders(withoutCount(said)))].map((line) => `${line}${mark}`)
  const judged = lines.map((line) => ({ line, judgement: judge(line) }))
  const facts = new Map<string, string>()
  for (const { line, judgement } of judged) {
    if (judgement.kind === 'fact' && !facts.has(judgement.says)) facts.set(judgement.says, line)
  }
  const [first, ...others] = facts.values()
  if (first !== undefined) {
    return all({ span, line: first, choices: others.length === 0 ? [] : [first, ...others] })
  }
  if (judged.every(({ judgement }) => judgement.kind === 'words'))
    return { lines: [], left: [span] }
  const elsewhere = judged.find(
    ({ judgement }) => judgement.kind === 'asked' && judgement.isElsewhere,
  )
  const line = elsewhere?.line ?? lines[0] ?? ''
  return cellByCell(cells, judge, tier) ?? all({ span, line, choices: [] })
}

function all(row: ProposedRow): ProposedText<ProposedRow> {
  return { lines: [row], left: [] }
}

/** Null unless each cell, or one of them several times over, states a fact by itself. */
function cellByCell(
  cells: readonly RowCell[],
  judge: JudgeLine,
  tier: number,
): ProposedText<ProposedRow> | null {
  const proposed = cells.map(({ text, from }) => {
    const { lines, left } = proposeText(text, judge, tier)
    const moved = (span: LineSpan) => ({ from: from + span.from, until: from + span.until })
    return {
      lines: lines.map(({ line, span }) => ({ line, span: moved(span), choices: [] })),
      left: left.map(moved),
    }
  })
  const facts = proposed.map(
    ({ lines }) => lines.filter(({ line }) => judge(line).kind === 'fact').length,
  )
  const isEach = facts.every((count) => count > 0)
  if (!isEach && !facts.some((count) => count > 1)) return null
  return {
    lines: proposed.flatMap(({ lines }) => lines),
    left: proposed.flatMap(({ left }) => left),
  }
}

/** In which orders the cells may be meant: the unit behind the value, and a colon behind the name. */
function orders(cells: readonly RowCell[]): readonly string[] {
  const remarks = cells.filter(({ role }) => role === 'remark')
  const main = cells.filter(({ role }) => role !== 'remark')
  const unit = main.find(({ role }) => role === 'unit') ?? main.slice(1).find(isUnit)
  const [name, ...values] = main.filter((cell) => cell !== unit)
  if (name === undefined) return cells.map(({ text }) => text)
  const aside = remarks.map(({ text }) => `（${text}）`).join('')
  const behind = [...values, ...(unit === undefined ? [] : [unit])].map(({ text }) => text)
  if (behind.length === 0) return [`${name.text}${aside}`]
  return [`${name.text} ${behind.join(' ')}${aside}`, `${name.text}：${behind.join(' ')}${aside}`]
}

function isUnit({ text }: RowCell): boolean {
  return unitSpellings.has(plainSigns(text.trim()))
}

/** Without the number that only counts the row. */
function withoutCount(cells: readonly RowCell[]): readonly RowCell[] {
  const [first, ...others] = cells
  if (first === undefined || others.length < 2) return cells.filter(({ role }) => role !== 'count')
  const isCount =
    first.role === 'count' || /^(?:\d{1,3}|\d{1,2}(?:\.\d{1,2})+|[①-⑳])$/u.test(first.text)
  return isCount ? others : cells
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}

function endOf(cell: RowCell | undefined): number {
  return cell === undefined ? 0 : cell.from + cell.text.length
}
