import type { DocumentPart, DocumentPlace } from '../../shared/read-document'
import type { LineSpan } from '../line-span'
import { readTierMark } from '../read-tier-mark'
import { type CellRole, cellRoles } from './cell-roles'
import type { JudgeLine } from './judge-line'
import { proposeRow, type RowCell } from './propose-row'
import { proposeText } from './propose-text'

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
}

export interface Proposals {
  readonly proposals: readonly Proposal[]
  /** The parts that hold nothing to propose, from 0. */
  readonly without: readonly number[]
}

const between = ' | '

/** A part as one text: of a row its cells that are not blank. */
export function partText({ cells }: DocumentPart): string {
  return cells.filter((cell) => cell.trim() !== '').join(between)
}

/**
 * What the parts of a file may become, in their order; no two spans of a part overlap. `judge` says of a
 * line whether it states a fact. A part in which no figure and no fact stands is among those without; what
 * holds a figure is proposed, be it to be asked about.
 */
export function proposeLines(parts: readonly DocumentPart[], judge: JudgeLine): Proposals {
  const proposals: Proposal[] = []
  const without: number[] = []
  let table = ''
  let roles: readonly (CellRole | null)[] | null = null
  for (const [at, part] of parts.entries()) {
    const name = tableOf(part.place)
    const isRow = part.cells.filter((cell) => cell.trim() !== '').length > 1
    if (name !== table || !isRow) [table, roles] = [name, null]
    const header = isRow ? cellRoles(part.cells) : null
    if (header !== null) roles = header
    const found = header === null ? proposePart(part, roles, judge) : []
    if (found.length === 0) without.push(at)
    for (const it of found) proposals.push({ ...it, part: at })
  }
  return { proposals: withMarkChoices(proposals, parts), without }
}

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
): readonly Omit<Proposal, 'part'>[] {
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
    return proposeText(first.text, judge).map((it) => ({ ...it, why: null, choices: [] }))
  }
  return proposeRow(cells, judge).map((it) => ({
    ...it,
    why: it.choices.length === 0 ? null : 'joined',
  }))
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
