import { formatDate } from '../../components/format-date'
import type { Offered } from '../../domain/matching/judgement'
import { termName } from '../../platform/lists/label-source'
import { capacityText } from '../../wording/capacity-text'
import { leadTimeText } from '../../wording/lead-time-text'
import { rangeText } from '../../wording/range-text'
import { certificateName } from '../../wording/vocabulary-names'
import type { Wording } from '../../wording/wording'

/** So many terms of an offer are named beside a requirement. */
const mostTerms = 4

/** What the offer says on a point, in the reader's language; null if it says nothing. */
export function offeredText(offered: Offered | null, words: Wording): string | null {
  const { t, language } = words
  const comma = t('interface:listComma')
  switch (offered?.kind) {
    case undefined:
      return null
    case 'range':
      return rangeText(offered, words)
    case 'terms':
      return offered.matched === null
        ? offered.terms
            .slice(0, mostTerms)
            .map((it) => termName(it, words))
            .join(comma)
        : termName(offered.matched, words)
    case 'mention':
      return t('wording:match.mentioned', { term: termName(offered.term, words) })
    case 'certificate': {
      const name = certificateName(offered.code, language)
      if (offered.expiresAt === null) return name
      const date = formatDate(offered.expiresAt, language)
      return t(offered.isExpired ? 'wording:match.expiredOn' : 'match:validUntil', { name, date })
    }
    case 'certificates':
      return offered.codes.map((code) => certificateName(code, language)).join(comma)
    case 'capacity':
      return capacityText(offered, words)
    case 'lead-time':
      return leadTimeText(offered, words)
    case 'region':
      return t(`wording:listing.region.${offered.region}`)
    case 'trl':
      return t('listing:trl', { level: offered.level })
  }
}
