import { normaliseText } from '../../../search/language/text/normalise'
import { type Hit, type ListName, listNames } from '../../../search/port'

/**
 * The kinds in the order in which a page shows them. Organizations come first where one is called what was
 * typed, and it is no word of a trade: who types 立信 means the firm, not 建立信息.
 */
export function kindOrder(
  text: string,
  organizations: readonly Hit[],
  lexicon: { has(spelling: string): boolean },
): readonly ListName[] {
  const typed = normaliseText(text).trim()
  const isName = typed !== '' && !lexicon.has(typed) && isCalled(typed, organizations)
  if (!isName) return listNames
  return ['organizations', ...listNames.filter((it) => it !== 'organizations')]
}

const names = ['name', 'shortName', 'nameEn'] as const

/** Where the place stands before the name: 上海立信. */
const placeBefore = /^(?:中国|上海市?|[\p{Script=Han}]{2}区)?/u

function isCalled(typed: string, hits: readonly Hit[]): boolean {
  return hits.some(({ highlights }) =>
    names.some((field) => {
      const name = normaliseText((highlights[field] ?? []).map(({ text }) => text).join('')).trim()
      return name.startsWith(typed) || name.replace(placeBefore, '').startsWith(typed)
    }),
  )
}
