import type { DocumentPart } from '../../shared/read-document'

/** What of a part of a file is shown, and on which further pages the same stands. */
interface Repeatable {
  readonly part: number
  readonly alsoOn: readonly number[]
}

/** The number of a page as its foot tells it; a date and a measure have other signs around. */
const pageNumbers =
  /(?<=第\s*)\d{1,4}(?=\s*页)|(?<=(?<![a-z])page\s*)\d{1,4}(?!\d)|(?<=^[-–—·\s]*)\d{1,4}(?=[-–—·\s]*$)|(?<=^\s*)\d{1,4}(?=\s*\/\s*\d{1,4}\s*$)/giu
const onlyPageNumber =
  /^[-–—·\s|/，,]*(?:第\s*\d{1,4}\s*页|page\s*\d{1,4}|[共\s]+\d{1,4}\s*页|of\s*\d{1,4}|[-–—·\s|/，,])+$/iu

const mostFoot = 60

/** True for the foot of a page that says nothing but its number: `第 3 页 共 8 页`, `Page 3 of 8`. */
export function isPageNumber(text: string): boolean {
  return text.length <= mostFoot && onlyPageNumber.test(text)
}

/** A text with each number of its page as how far it is from the page's place: the same on all pages. */
function withoutPage(text: string, page: number): string {
  return text.replaceAll(pageNumbers, (found) => `#${Number(found) - page}`)
}

/**
 * Heads and feet of pages, each once: of what says the same on several pages the first stays, with the
 * others' numbers. What stands twice on one page stays twice. `says` tells the same of what is the same.
 */
export function mergeRepeats<Found extends Repeatable>(
  found: readonly Found[],
  parts: readonly DocumentPart[],
  says: (it: Found) => readonly string[],
): readonly Found[] {
  const merged: { it: Found; pages: number[] }[] = []
  const first = new Map<string, { it: Found; pages: number[] }>()
  for (const it of found) {
    const place = parts[it.part]?.place
    const page = place?.kind === 'page' ? place.page : null
    const key = says(it)
      .map((text) => (page === null ? text : withoutPage(text, page)))
      .join('\n')
    const known = page === null ? undefined : first.get(key)
    if (page !== null && known !== undefined && !known.pages.includes(page)) {
      known.pages.push(page)
      continue
    }
    const entry = { it, pages: page === null ? [] : [page] }
    merged.push(entry)
    if (page !== null && known === undefined) first.set(key, entry)
  }
  return merged.map(({ it, pages }) => (pages.length < 2 ? it : { ...it, alsoOn: pages.slice(1) }))
}
