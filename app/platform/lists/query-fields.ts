import * as z from 'zod'
import { cutText, soundText } from '../../domain/shared/sound-text'

const mostValues = 20
const longestText = 200
const longestValue = 80

/** Text from an address, fit for a search: in one line, without signs that nobody sees, not too long. */
function cleanText(text: string, longest = longestText): string {
  return cutText(soundText(text).text.replace(/\s+/gu, ' ').trim(), longest).trim()
}

const values = z.array(z.string()).catch([])

/** What was typed into a search box; empty if nothing was. */
export const textField = values.transform((given) => cleanText(given[0] ?? ''))

/** Every value of the parameter that is one of those allowed, once each. */
export function manyOf<const Allowed extends string>(allowed: readonly Allowed[]) {
  return values.transform((given) => {
    const known = given.filter((value): value is Allowed => allowed.includes(value as Allowed))
    return [...new Set(known)]
  })
}

/** Values that only the database or an index knows: anything of the right form, 20 at most. */
export function manyLike(form: RegExp) {
  return values.transform((given) =>
    [...new Set(given.filter((value) => value.length <= longestValue && form.test(value)))].slice(
      0,
      mostValues,
    ),
  )
}

/** Free words, for instance of the lexicon, 20 at most. */
export const manyWords = values.transform((given) =>
  [...new Set(given.map((value) => cleanText(value, longestValue)))]
    .filter((value) => value !== '')
    .slice(0, mostValues),
)

/** The first value if it is allowed, otherwise the fallback. */
export function choiceOf<const Allowed extends string, Fallback extends Allowed | ''>(
  allowed: readonly Allowed[],
  fallback: Fallback,
) {
  return values.transform(
    (given): Allowed | Fallback => allowed.find((it) => it === given[0]) ?? fallback,
  )
}

/** The first value if it has the form, otherwise empty. */
export function oneLike(form: RegExp) {
  return values.transform(([given = '']) =>
    given.length <= longestValue && form.test(given) ? given : '',
  )
}

const largestNumber = 1_000_000_000_000

/** A whole number from 0 to a million million; anything else is 0. */
export const numberField = values.transform(([given = '']) => {
  const number = /^[0-9]{1,13}$/.test(given) ? Number(given) : 0
  return number <= largestNumber ? number : 0
})

const furthestPage = 500

/** A page from 1 to 500; anything else is the first. */
export const pageField = values.transform((given) => {
  const page = /^[0-9]{1,3}$/.test(given[0] ?? '') ? Number(given[0]) : 1
  return page >= 1 && page <= furthestPage ? page : 1
})

/** The forms of the identifiers that addresses carry. */
export const forms = {
  slug: /^[a-z0-9]+(-[a-z0-9]+)*$/,
  step: /^[a-z0-9-]+\/[a-z0-9-]+$/,
  industry: /^([A-T]|[0-9]{2,4})$/,
  district: /^31[0-9]{4}$/,
  id: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  certificate: /^[A-Za-z0-9./-]+$/,
  level: /^[1-9]$/,
} as const
