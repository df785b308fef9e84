import { foldWidth } from '../../domain/shared/fold-width'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import { dayOf, endOfDay, startOfDay } from '../../domain/shared/shanghai-days'
import type { IssueReason } from './import-issue'

/** What the units of a column are worth in the unit that it is kept in. */
export type ImportUnits = Readonly<Record<string, number>>

/** In 万元. */
export const moneyUnits: ImportUnits = {
  ...{ 元: 1e-4, 人民币元: 1e-4, 千元: 0.1, 万: 1, 万元: 1, 人民币万元: 1, 万元人民币: 1 },
  ...{ 十万元: 10, 百万: 100, 百万元: 100, 千万: 1000, 千万元: 1000, 亿: 1e4, 亿元: 1e4 },
}
/** In days of the calendar; so many months are so many times 30 days. */
export const dayUnits: ImportUnits = {
  ...{ 天: 1, 日: 1, 自然日: 1, d: 1, day: 1, days: 1 },
  ...{ 周: 7, 星期: 7, week: 7, weeks: 7, 个月: 30, 月: 30, month: 30, months: 30 },
}
export const peopleUnits: ImportUnits = { 人: 1, 名: 1, 位: 1, 个人: 1 }
export const countUnits: ImportUnits = { 台: 1, 套: 1, 条: 1, 个: 1 }
export const minuteUnits: ImportUnits = { 分钟: 1, 分: 1, min: 1, 小时: 60, 时: 60, h: 60 }
/** In yuan an hour. */
export const rateUnits: ImportUnits = {
  ...{ 元: 1, '元/小时': 1, '元/时': 1, '元/h': 1, 万元: 1e4, '万元/小时': 1e4 },
}
const noUnits: ImportUnits = {}

/** Figures in one width, without blanks. */
function plainFigures(cell: string): string {
  return foldWidth(cell).replaceAll(/\s/gu, '').toLowerCase()
}

const figureForm = /^([+-]?(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?)(.*)$/u

interface Measured {
  readonly value: number
  readonly unit: string | null
}

function measured(text: string): Measured | null {
  const [, digits, unit] = figureForm.exec(text) ?? []
  if (digits === undefined || unit === undefined) return null
  return { value: Number(digits.replaceAll(',', '')), unit: unit === '' ? null : unit }
}

/** The number in the column's own unit; null for a unit that it does not have. */
function inUnit({ value, unit }: Measured, units: ImportUnits, headerUnit: string | null) {
  const named = unit ?? headerUnit
  if (named === null) return value
  const factor = Object.hasOwn(units, named) ? units[named] : undefined
  // Ten thousandths and thousands are no numbers of the machine: 15 digits are.
  return factor === undefined ? null : Number((value * factor).toPrecision(15))
}

/** A whole number within bounds, with or without its unit. */
export function parseInteger(
  cell: string,
  min: number,
  max: number,
  reason: IssueReason,
  units: ImportUnits = noUnits,
  headerUnit: string | null = null,
): Outcome<number, IssueReason> {
  const read = measured(plainFigures(cell))
  const value = read === null ? null : inUnit(read, units, headerUnit)
  if (value === null || !Number.isInteger(value) || value < min || value > max) {
    return refused(reason)
  }
  return accepted(value)
}

export interface Band {
  readonly min: number | null
  readonly max: number | null
  /** The cell itself says in which unit. */
  readonly isUnitTold: boolean
}

/** No figure of a listing is larger; it keeps money within 64 bits. */
const largestEnd = 1_000_000_000
const separator = /[~～\-–—―至到]/u

/** `300-600`, `300-`, `-600` or one number, which is both ends; each with a unit, or the last for both. */
export function parseBand(
  cell: string,
  units: ImportUnits = noUnits,
  headerUnit: string | null = null,
): Outcome<Band, IssueReason> {
  const parts = plainFigures(cell).split(separator)
  if (parts.length > 2) return refused('not-a-band')
  const [low, high] = parts.map((part) => (part === '' ? undefined : measured(part)))
  const isOne = parts.length === 1
  if (low === null || high === null || (low ?? high) === undefined) return refused('not-a-band')
  if ([low, high].some((it) => it !== undefined && it.value < 0)) return refused('not-a-band')
  const last = (isOne ? low?.unit : (high?.unit ?? (high === undefined ? low?.unit : null))) ?? null
  const end = (it: Measured | undefined) =>
    it === undefined ? undefined : inUnit({ ...it, unit: it.unit ?? last }, units, headerUnit)
  const [min, max] = [end(low), isOne ? end(low) : end(high)]
  if (min === null || max === null) return refused('not-a-band')
  if ((min ?? 0) > largestEnd || (max ?? 0) > largestEnd) return refused('not-a-band')
  if (min !== undefined && max !== undefined && min > max) return refused('not-a-band')
  return accepted({
    min: min ?? null,
    max: max ?? null,
    isUnitTold: last !== null || (low?.unit ?? null) !== null,
  })
}

const oldestYear = 1900
const newestYear = 2200
const dayForm =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:t?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/u
const shortForm = /^(\d{4})(\d{2})(\d{2})$/u
const instantForm = /^\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})$/u

/** A calendar day in Shanghai, as the instant at which it begins there. */
export function parseDate(cell: string): Outcome<Date, IssueReason> {
  const text = plainFigures(cell)
  const instant = instantForm.test(text) ? new Date(text.toUpperCase()) : null
  const iso = instant === null ? writtenDay(text) : wholeDay(instant)
  if (iso === null) return refused('not-a-date')
  const year = Number(iso.slice(0, 4))
  const start = year < oldestYear || year > newestYear ? null : startOfDay(iso)
  return start === null ? refused('not-a-date') : accepted(start)
}

function wholeDay(instant: Date): string | null {
  return Number.isNaN(instant.getTime()) ? null : dayOf(instant)
}

function writtenDay(text: string): string | null {
  const [, year, month, day] = dayForm.exec(text) ?? shortForm.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** The last millisecond in Shanghai of a day until which something holds. */
export function parseLastDay(cell: string): Outcome<Date, IssueReason> {
  const day = parseDate(cell)
  return day.ok ? accepted(endOfDay(day.value)) : day
}

const yearForm =
  /^(\d{4})(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:t.*)?)?$/u

/** The year of a year, a month or a day. */
export function parseYear(cell: string, min: number, max: number): Outcome<number, IssueReason> {
  const year = Number(yearForm.exec(plainFigures(cell))?.[1] ?? Number.NaN)
  return year >= min && year <= max ? accepted(year) : refused('not-a-year')
}

const levelForm = /^(?:trl:?)?(\d)(?:\.0+)?级?$/u

/** 1 to 9, as `7`, `TRL7` or `7级`. */
export function parseLevel(cell: string): Outcome<number, IssueReason> {
  const level = Number(levelForm.exec(plainFigures(cell))?.[1] ?? 0)
  return level >= 1 ? accepted(level) : refused('trl-range')
}

const timeForm = /^(\d{1,2})[:：](\d{2})(?::00)?$/u

/** A time of day, as `HH:MM`. */
export function parseTime(cell: string): Outcome<string, IssueReason> {
  const [, hours, minutes] = timeForm.exec(plainFigures(cell)) ?? []
  const isTime =
    Number(hours) < 24 ? Number(minutes) < 60 : Number(hours) === 24 && minutes === '00'
  return isTime ? accepted(`${String(hours).padStart(2, '0')}:${minutes}`) : refused('not-a-time')
}

const dateLike =
  /^(?:\d{4}[-/.年]\d{1,2}(?:[-/.月](?:\d{1,2}日?)?)?(?:t.*)?|\d{1,2}月\d{1,2}日|\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*-\d{2})$/u

/** True for a day where a number is asked for: a spreadsheet makes one of `3-5`. */
export function looksLikeDate(cell: string): boolean {
  return dateLike.test(plainFigures(cell))
}
