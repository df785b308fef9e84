import * as z from 'zod'
import { districts } from '../../domain/shared/districts'
import { hasAddress } from '../../domain/shared/has-address'
import { isId } from '../../domain/shared/ids'
import { dayOf, startOfDay } from '../../domain/shared/shanghai-days'
import { fieldError } from './field-error'

/** What PostgreSQL keeps in an `integer`. */
const largestInteger = 2_147_483_647
/** Beyond it is a slip of the keyboard, and soon more than databases and calendars agree about. */
const lastYear = 2200

/** The id of a row, in the one spelling that rows have. */
export const Id = z.string().refine(isId).toLowerCase()

/** How often a row was changed, as the page of its form was told. */
export const Version = z.number().int().min(0).max(largestInteger)

const noLonger = (most: number) => ({
  error: ({ input }: { readonly input?: unknown }) =>
    fieldError('long', { most, found: String(input).length }),
})

/** A text without blanks around it, of at most so many characters. */
export function text(most: number) {
  return z.string().trim().max(most, noLonger(most))
}

/** A line that stands for somebody, also in letters to strangers: nothing in it can be opened. */
export function name(most: number) {
  return text(most)
    .refine((it) => !it.includes('\n'), 'one-line')
    .refine((it) => !hasAddress(it), 'address')
}

/** The same with its blanks: a password. */
export function secretText(most: number) {
  return z.string().max(most, noLonger(most))
}

/** A text of which each line that is not blank stands for one thing. */
export function lines(mostCharacters: number, mostLines: number) {
  return counted(mostCharacters, 'lines', mostLines, (it) => it.split('\n'))
}

/** A text of words with signs between. */
export function words(
  mostCharacters: number,
  mostWords: number,
  split: (text: string) => readonly string[],
) {
  return counted(mostCharacters, 'words', mostWords, split)
}

function counted(
  mostCharacters: number,
  code: 'lines' | 'words',
  most: number,
  split: (text: string) => readonly string[],
) {
  const countOf = (it: unknown) => split(String(it)).filter((part) => part.trim() !== '').length
  return text(mostCharacters).refine((it) => countOf(it) <= most, {
    error: ({ input }) => fieldError(code, { most, found: countOf(input) }),
  })
}

/** Today in Shanghai or a day to come, like `2026-11-28`; read as the instant at which it begins. */
export function dayFrom(now: Date) {
  return z.string().transform((text, context): Date => {
    const day = startOfDay(text)
    const error = dayError(text, day, now)
    if (day !== null && error === null) return day
    context.addIssue({ code: 'custom', message: error ?? 'day' })
    return z.NEVER
  })
}

function dayError(text: string, day: Date | null, now: Date): 'year' | 'day' | 'future' | null {
  if (Number(/^\+?(\d+)-/.exec(text)?.[1] ?? 0) > lastYear) return 'year'
  if (day === null) return 'day'
  return dayOf(day) < dayOf(now) ? 'future' : null
}

/** A district of Shanghai by its code. */
export const DistrictCode = z.string().refine((code) => districts.some((it) => it.code === code))
