import { findStandards } from '../../../app/domain/listing/reading/read-standard'
import type { Stretch } from './quoted-stretches'

export interface StandardWord extends Stretch {
  /** As it is written: `gb/t 19001-2016`. */
  readonly text: string
  /** How its family and number may stand in a text, whatever the year. */
  readonly spellings: readonly string[]
}

/** The standards of a normalised text: `gb/t 19001` is one, and no size of 19001 tonnes. */
export function standardWords(text: string): readonly StandardWord[] {
  if (!/[a-z].*\d{2}/u.test(text)) return []
  return findStandards(text).map(({ from, until, family, number }) => {
    const [name, digits] = [family.toLowerCase(), number.toLowerCase()]
    const names = [...new Set([name, name.replaceAll('/', '')])]
    const spellings = names.flatMap((it) => ['', ' ', '-'].map((sign) => it + sign + digits))
    const written = text.slice(from, until)
    return {
      start: from,
      end: until,
      text: written,
      spellings: spellings.filter((it) => it !== written),
    }
  })
}
