import type { RequirementBody } from '../requirement'

export type TermsBody = Extract<RequirementBody, { kind: 'process' | 'material' }>

interface Said {
  readonly isExcluded?: boolean
  /** Of what they are said; blank: of nothing. */
  readonly object?: string
}

/** What asks for one of these terms, of which the first is always there; of several blanks one counts. */
export function termsBody(
  kind: TermsBody['kind'],
  terms: readonly [term: string, ...others: string[]],
  { isExcluded = false, object = '' }: Said = {},
): TermsBody {
  const [term = '', ...others] = terms.map((it) => it.replaceAll(/\s+/gu, ' '))
  return {
    kind,
    term,
    ...(others.length === 0 ? {} : { others }),
    ...(isExcluded ? { isExcluded: true } : {}),
    ...(object === '' ? {} : { condition: object }),
  }
}
