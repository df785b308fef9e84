import { format, getFormatInfo, isDateFormat } from 'numfmt'
import type { CellMark } from './source-sheet'

export interface ShownCell {
  readonly text: string
  readonly mark: CellMark | null
}

/** How a cell shows its number: the format's own text, or the id of one that every spreadsheet knows. */
export interface NumberFormat {
  readonly id: number
  readonly code: string | null
}

/** Dates that have no code in the file; those from 27 on are what Chinese spreadsheets use. */
const dateIds: ReadonlySet<number> = new Set([
  ...[14, 15, 16, 17, 22],
  ...[27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58],
])
const timeIds: ReadonlySet<number> = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56])
const percentIds: ReadonlySet<number> = new Set([9, 10])

/** A spreadsheet keeps 15 digits of a number. */
const keptDigits = 15
const largestSerial = 2_958_465
const secondsPerDay = 86_400
/** The day before 1 January 1900; from March 1900 on one day less, since 29 February 1900 never was. */
const epoch1900 = Date.UTC(1899, 11, 31)
const falseLeapDay = 60
const epoch1904 = Date.UTC(1904, 0, 1)

/**
 * What a person sees of a number in a cell, and what is doubtful about it. A number that is only
 * rounded is told as it is; one that is shown as another (in thousands, as a fraction) is marked.
 */
export function shownNumber(raw: string, { id, code }: NumberFormat, is1904: boolean): ShownCell {
  const value = Number(Number(raw).toPrecision(keptDigits))
  if (raw.trim() === '' || !Number.isFinite(value)) return { text: raw, mark: 'error-value' }
  if (timeIds.has(id)) return shownInstant(value, is1904, true)
  if (dateIds.has(id)) return shownInstant(value, is1904, false)
  if (percentIds.has(id)) return { text: percent(value), mark: null }
  if (code === null || code === '@' || /^general$/iu.test(code)) return plainCell(value)
  if (isDateFormat(code)) return shownInstant(value, is1904, !/[yd年日]/iu.test(unquoted(code)))
  return shownByCode(value, code)
}

/** The code without the texts that it shows as they are. */
function unquoted(code: string): string {
  return code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/gu, '')
}

function plainCell(value: number): ShownCell {
  const isLong = Number.isInteger(value) && Math.abs(value) >= 10 ** keptDigits
  return { text: plain(value), mark: isLong ? 'digits-lost' : null }
}

function plain(value: number): string {
  return Math.abs(value) < 1e21 && Math.abs(value) >= 1e-6
    ? String(value)
    : String(value).replace('e', 'E')
}

function percent(value: number): string {
  return `${plain(Number((value * 100).toPrecision(keptDigits)))}%`
}

function shownByCode(value: number, code: string): ShownCell {
  const { isPercent, scale } = getFormatInfo(code)
  if (isPercent) return { text: percent(value), mark: null }
  const shown = format(code, value, { throws: false }).trim()
  if (scale !== 1) return { text: shown, mark: 'format-changes' }
  const bare = shown.replaceAll(/[,\s]/gu, '')
  // A number with zeros in front is a number of something, as 007.
  if (/^0\d+$/u.test(bare) && Number(bare) === value) return { text: bare, mark: null }
  const isNumberOnly = /^[+\-(]?[\d.]+(?:E[+-]?\d+)?\)?$/iu.test(bare)
  if (isNumberOnly) return plainCell(value)
  const numbers = shown.match(/-?\d[\d,]*(?:\.\d+)?/gu) ?? []
  const isSame = numbers.length === 1 && Number(numbers[0].replaceAll(',', '')) === value
  return { text: shown, mark: isSame ? null : 'format-changes' }
}

/** A day as `2026-03-05`, with its time where it has one; a time of day as `09:30`. */
function shownInstant(serial: number, is1904: boolean, isTime: boolean): ShownCell {
  const days = Math.floor(serial)
  const seconds = Math.round((serial - days) * secondsPerDay)
  if (serial < 0 || serial > largestSerial) return { text: plain(serial), mark: 'error-value' }
  if (isTime && days === 0) return { text: clock(seconds).slice(0, 5), mark: null }
  const start = is1904
    ? epoch1904 + days * secondsPerDay * 1000
    : epoch1900 + (days > falseLeapDay ? days - 1 : days) * secondsPerDay * 1000
  const iso = new Date(start + seconds * 1000).toISOString()
  return { text: seconds === 0 ? iso.slice(0, 10) : iso.slice(0, 19), mark: 'date' }
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}
