import type { DocumentPart, DocumentPlace } from '../../shared/read-document'
import type { LineSpan } from '../line-span'
import { readTierMark } from '../read-tier-mark'
import { type CellRole, cellRoles } from './cell-roles'
import type { JudgeLine } from './judge-line'
import { isPageNumber, mergeRepeats } from './merge-repeats'
import { proposeRow, type RowCell } from './propose-row'
import { type ProposedLine, type ProposedText, proposeText } from './propose-text'

/** A line that a part of a file may become in a form; nobody takes it but a person. */
export interface Proposal {
  /** Of which part, from 0, and where in its text. */
  readonly part: number
  readonly span: LineSpan
  readonly line: string
  /** Why nobody knows which of several lines is meant; null: one is. */
  readonly why: 'joined' | 'mark-below' | null
  /** Those lines. */
  readonly choices: readonly string[]
  /** Further pages on which the same stands, as heads and feet of pages do. */
  readonly alsoOn: readonly number[]
}

/** A stretch of a part that states no fact. */
export interface LeftOut {
  readonly part: number
  readonly span: LineSpan
  readonly alsoOn: readonly number[]
}

export interface Proposals {
  readonly proposals: readonly Proposal[]
  /** What none of them holds, but for numbers that only count. Of a part without any, all of it. */
  readonly left: readonly LeftOut[]
}

const between = ' | '

/** A part as one text: of a row its cells that are not blank. */
export function partText({ cells }: Pick<DocumentPart, 'cells'>): string {
  return cells.filter((cell) => cell.trim() !== '').join(between)
}

/**
 * What the parts of a file may become, in their order; no two spans of a part overlap. `judge` says of a
 * line whether it states a fact. What states none, holds no figure and forbids nothing is left; all else is
 * proposed, be it to be asked about.
 */
export function proposeLines(parts: readonly DocumentPart[], judge: JudgeLine): Proposals {
  const proposals: Proposal[] = []
  const left: LeftOut[] = []
  let table = ''
  let roles: readonly (CellRole | null)[] | null = null
  for (const [part, it] of parts.entries()) {
    const name = tableOf(it.place)
    const isRow = it.cells.filter((cell) => cell.trim() !== '').length > 1
    if (name !== table || !isRow) [table, roles] = [name, null]
    const header = isRow ? cellRoles(it.cells) : null
    if (header !== null) roles = header
    const text = partText(it)
    const isSkipped = header !== null || (it.place.kind === 'page' && isPageNumber(text))
    const found = isSkipped ? nothing : proposePart(it, roles, judge)
    const whole = [{ from: 0, until: text.length }]
    const rest = found.lines.length === 0 ? whole : found.left
    for (const span of rest) left.push({ part, span, alsoOn: [] })
    for (const line of found.lines) proposals.push({ ...line, part, alsoOn: [] })
  }
  const marked = withMarkChoices(proposals, parts)
  const textOf = (part: number) => partText(parts[part] ?? noPart)
  return {
    proposals: mergeRepeats(marked, parts, (it) => [
      ...[textOf(it.part), `from ${it.span.from}`, it.line, it.why ?? '', ...it.choices],
    ]),
    left: mergeRepeats(left, parts, (it) => [textOf(it.part), `from ${it.span.from}`]),
  }
}

const nothing = { lines: [], left: [] }
const noPart = { cells: [] }

function tableOf(place: DocumentPlace): string {
  switch (place.kind) {
    case 'table':
      return `table ${place.table}`
    case 'sheet':
      return `sheet ${place.sheet}`
    case 'page':
      return `page ${place.page}`
    default:
      return place.kind
  }
}

function proposePart(
  part: DocumentPart,
  roles: readonly (CellRole | null)[] | null,
  judge: JudgeLine,
): ProposedText<ProposedLine & Pick<Proposal, 'why' | 'choices'>> {
  const cells: RowCell[] = []
  let from = 0
  // A header says which column a cell is in only where no column is missing.
  const isKnown = roles?.length === part.cells.length || part.place.kind !== 'page'
  for (const [at, text] of part.cells.entries()) {
    if (text.trim() === '') continue
    cells.push({ text, from, role: isKnown ? (roles?.[at] ?? null) : null })
    from += text.length + between.length
  }
  const [first] = cells
  if (first !== undefined && cells.length === 1) {
    const { lines, left } = proposeText(first.text, judge)
    return { lines: lines.map((it) => ({ ...it, why: null, choices: [] })), left }
  }
  const { lines, left } = proposeRow(cells, judge)
  return {
    lines: lines.map((it) => ({ ...it, why: it.choices.length === 0 ? null : 'joined' })),
    left,
  }
}

/**
 * On a page nobody knows for certain which lines are one paragraph: a line above one with a mark may be
 * kept back by it, and is asked about.
 */
function withMarkChoices(
  proposals: readonly Proposal[],
  parts: readonly DocumentPart[],
): readonly Proposal[] {
  const tiers = parts.map((part) => {
    const marked = readTierMark(partText(part))
    return marked.ok ? (marked.tier ?? 0) : 0
  })
  return proposals.map((it) => {
    const place = parts[it.part]?.place
    if (place?.kind !== 'page' || tiers[it.part] !== 0) return it
    const below = parts.flatMap((part, at) =>
      at > it.part &&
      part.place.kind === 'page' &&
      part.place.page === place.page &&
      part.place.block === place.block
        ? [tiers[at] ?? 0]
        : [],
    )
    const tier = Math.max(0, ...below)
    if (tier === 0 || it.choices.length > 0) return it
    return { ...it, why: 'mark-below' as const, choices: [`${it.line}（@${tier}）`, it.line] }
  })
}
