interface Named {
  readonly name: string
  readonly nameEn: string | null
}

/** The name in the reader's language; the code itself where there is none. */
export function nameIn(names: ReadonlyMap<string, Named>, code: string, language: string): string {
  const found = names.get(code)
  return found === undefined ? code : nameOf(found, language)
}

/** The name of something in the reader's language; the Chinese one where there is no other. */
export function nameOf(named: Named, language: string): string {
  return (language === 'en' ? named.nameEn : null) ?? named.name
}

interface Summed {
  readonly summary: string
  readonly summaryEn: string | null
}

/** What something is in one sentence, in the reader's language; in Chinese where there is no other. */
export function summaryOf(summed: Summed, language: string): string {
  return (language === 'en' ? summed.summaryEn : null) ?? summed.summary
}
