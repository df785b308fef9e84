import type { LetterPayload } from '../jobs/kinds/letter'
import { defaultLanguage, isLanguage } from '../languages/i18n'
import { i18nOf } from '../languages/i18n.server'
import { wordOf } from '../languages/word-of'
import type { Letter } from './send-mail.server'

/** Whom a letter goes to, and what it tells apart from its words. */
export interface LetterParts {
  readonly to: string
  readonly language: string
  readonly link?: string
  /** Null: it is not verified, so that its name is no more than words of whoever made it. */
  readonly organization?: string | null
  readonly title?: string
  /** The code of a label, which the letter names instead of a title. */
  readonly label?: string
}

/** Writes a letter in the language of whom it goes to. */
export function composeLetter(
  letter: LetterPayload['letter'],
  parts: LetterParts,
): Omit<Letter, 'id'> {
  const { t } = i18nOf(isLanguage(parts.language) ? parts.language : defaultLanguage)
  const values = {
    link: parts.link ?? '',
    organization: parts.organization ?? '',
    title: parts.label
      ? wordOf(t, 'listing:label', parts.label)
      : parts.title || t('wording:letters.untitled'),
  }
  const words = letter === 'invite' && !parts.organization ? 'inviteUnverified' : letter
  return {
    to: parts.to,
    subject: t(`wording:letters.${words}.subject`, values),
    text: `${t(`wording:letters.${words}.text`, values)}\n\n${t('wording:letters.foot')}\n`,
  }
}
