import { raisedText } from '../sources/raised-text'

/** A run of text on a page: where its base line begins, in points from the lower left corner. */
export interface PdfRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of a page: its cells, where runs stand far apart, and where it stands. */
export interface PdfLine {
  readonly cells: readonly string[]
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** In the height of the letters. */
const samePitch = 0.5
const raisedBy = 0.15
const smaller = 0.85
const wordGap = 0.2
const cellGap = 2

/** Puts the runs of a page together to lines, from the top down and from left to right. */
export function linesOfPage(runs: readonly PdfRun[]): readonly PdfLine[] {
  const groups: PdfRun[][] = []
  const shown = runs.filter(({ text, size }) => text.trim() !== '' && size > 0)
  // The largest first: what stands above or below a line is smaller than it.
  for (const run of [...shown].sort((a, b) => b.size - a.size)) {
    const group = groups.find(([base]) => base !== undefined && isOnLine(run, base))
    if (group === undefined) groups.push([run])
    else group.push(run)
  }
  return groups.map(lineOf).sort((a, b) => b.y - a.y || a.left - b.left)
}

function isOnLine(run: PdfRun, base: PdfRun): boolean {
  const above = run.y - base.y
  return run.size < smaller * base.size
    ? above > -0.4 * base.size && above < 0.8 * base.size
    : Math.abs(above) < samePitch * base.size
}

function lineOf(group: readonly PdfRun[]): PdfLine {
  const [base = { y: 0, size: 1 }] = group
  const cells: string[] = []
  const sorted = [...group].sort((a, b) => a.x - b.x)
  let end = Number.NEGATIVE_INFINITY
  for (const run of sorted) {
    const isRaised = run.y - base.y > raisedBy * base.size
    const [first = '', ...further] = (isRaised ? raisedText(run.text.trim()) : run.text).split(
      /\s{3,}/u,
    )
    const gap = run.x - end
    const last = cells.at(-1)
    if (last === undefined || gap > cellGap * base.size) cells.push(first)
    else cells[cells.length - 1] = join(last, first, gap > wordGap * base.size && !isRaised)
    cells.push(...further)
    end = Math.max(end, run.x + run.width)
  }
  const left = Math.min(...sorted.map(({ x }) => x))
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return { cells: filled, left, right: end, y: base.y, size: base.size }
}

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/u

/** Two pieces of text, with a blank between where one was seen and the script has blanks. */
function join(before: string, after: string, isApart: boolean): string {
  const needsBlank =
    isApart && !/\s$/u.test(before) && !/^\s/u.test(after) && !wide.test(before.at(-1) ?? '')
  return needsBlank && !wide.test(after[0] ?? '') ? `${before} ${after}` : before + after
}

/** A paragraph, or a row of cells, with the number of its first line and of the block it is in. */
export interface PdfParagraph {
  readonly cells: readonly string[]
  readonly line: number
  readonly block: number
}

const begins =
  /^\s*(?:[（(]?\d{1,2}[）).、．]|\d{1,2}(?:\.\d{1,2})+\s|[①-⑳]|[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[•●○■□◆◇★▲△※])/u

/**
 * Puts lines together that go on in the next one: those that end where no further word had room. Text is
 * taken to have as much room on the right of a page, `width` points wide, as it has on the left.
 */
export function paragraphsOf(lines: readonly PdfLine[], width: number): readonly PdfParagraph[] {
  const running = lines.filter(isRunning)
  const left = Math.min(width / 2, ...running.map((line) => line.left))
  const margin = Math.max(width - left, ...running.map(({ right }) => right))
  const paragraphs: { cells: string[]; line: number; block: number }[] = []
  let before: PdfLine | null = null
  let block = 0
  for (const [at, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    const isNear = before !== null && isNext(before, line)
    if (!isNear) block += 1
    if (last !== undefined && before !== null && isNear && goesOn(before, line, margin)) {
      last.cells = [joinLines(last.cells[0] ?? '', line.cells[0] ?? '')]
    } else paragraphs.push({ cells: [...line.cells], line: at + 1, block })
    before = line
  }
  return paragraphs
}

function isRunning({ cells }: PdfLine): boolean {
  return cells.length === 1
}

const nextPitch = 2.3
const slack = 1.5
const sameSize = 0.1

function isNext(before: PdfLine, line: PdfLine): boolean {
  const pitch = before.y - line.y
  return pitch > 0 && pitch < nextPitch * before.size
}

function goesOn(before: PdfLine, line: PdfLine, margin: number): boolean {
  if (!isRunning(before) || !isRunning(line) || begins.test(line.cells[0] ?? '')) return false
  const { size } = before
  if (Math.abs(size - line.size) > sameSize * size || line.left > before.left + 0.5 * size) {
    return false
  }
  const [word = ''] = /^(?:[^\s\p{Script=Han}]+|.)/u.exec(line.cells[0] ?? '') ?? []
  const room = wide.test(word) ? size : 0.6 * size * word.length
  return margin - before.right < room + slack * size
}

/** A figure never grows over the end of a line: with a blank in it, it is asked about. */
function joinLines(before: string, after: string): string {
  const isLatin = /[\p{Script=Latin}\d%.,]$/u.test(before) && /^[\p{Script=Latin}\d.]/u.test(after)
  return isLatin ? `${before} ${after}` : before + after
}
