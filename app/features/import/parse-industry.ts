import { foldWidth } from '../../domain/shared/fold-width'
import { accepted, type Outcome, refused } from '../../domain/shared/outcome'
import type { IssueReason } from './import-issue'
import type { KnownReferences } from './known-references'

/** A letter of the section may stand before the code, and the name of the class behind it. */
const form = /^([a-t])?[\s.-]*(\d{2,4})(?:[\s:.、_-]*(\D.*))?$/iu

/**
 * A code of GB/T 4754-2017, as `3484`, `C3484` or with its name behind it. Refused where the letter or
 * the name is that of another class: it is a code of another edition then, or a slip.
 */
export function parseIndustryCode(
  entry: string,
  known: KnownReferences,
): Outcome<string, IssueReason> {
  const [, letter, code, name] = form.exec(foldWidth(entry).trim()) ?? []
  if (code === undefined) return refused('unknown-industry')
  const industry = known.industries.get(code)
  if (industry === undefined) return refused('unknown-industry')
  if (letter !== undefined && letter.toUpperCase() !== industry.section) {
    return refused('unknown-industry')
  }
  const isOther = name !== undefined && plainName(name) !== plainName(industry.name)
  return isOther ? refused('industry-entry-differs') : accepted(code)
}

/** The code of a class by its name, in whatever width; null: no class has it. */
export function codeOfName(text: string, known: KnownReferences): string | null {
  return known.industryCodeByName.get(text) ?? known.industryCodeByName.get(plainName(text)) ?? null
}

/** A name without blanks, brackets and width. */
export function plainName(text: string): string {
  return foldWidth(text).replaceAll(/[\s()[\]（）、,，]/gu, '')
}
