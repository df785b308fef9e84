import type { LetterPayload } from '../jobs/kinds/letter'
import { defaultLanguage, isLanguage, type Translate } from '../languages/i18n'
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
  /** What was decided other than yes, and why, by their codes. */
  readonly answer?: {
    readonly decision: 'changes' | 'reject' | 'hide' | 'merge'
    readonly reason: string
  }
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
    answer: parts.answer ? sayAnswer(parts.answer, t) : '',
    title: parts.label
      ? wordOf(t, 'listing:label', parts.label)
      : parts.title || t('wording:letters.untitled'),
  }
  const words = wordsOf(letter, parts)
  return {
    to: parts.to,
    subject: t(`wording:letters.${words}.subject`, values),
    text: `${t(`wording:letters.${words}.text`, values)}\n\n${t('wording:letters.foot')}\n`,
  }
}

function wordsOf(letter: LetterPayload['letter'], { organization, answer }: LetterParts) {
  if (letter === 'invite' && !organization) return 'inviteUnverified'
  return letter === 'decided' && answer ? 'refused' : letter
}

function sayAnswer({ decision, reason }: NonNullable<LetterParts['answer']>, t: Translate): string {
  return t(`manage:review.${decision}`, { reason: wordOf(t, 'manage:reason', reason) })
}
