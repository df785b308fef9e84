import { defaultLanguage, isLanguage } from '../languages/i18n'
import { i18nOf } from '../languages/i18n.server'
import { sendMail } from './send-mail.server'

type LetterName =
  | 'confirm'
  | 'known'
  | 'reset'
  | 'resetUnknown'
  | 'changed'
  | 'factorReset'
  | 'invite'
  | 'decided'

interface LetterParts {
  readonly to: string
  readonly language: string
  readonly link?: string
  readonly organization?: string
  readonly title?: string
}

/** Writes a letter in the language of whom it goes to, and sends it. */
export function sendAccountLetter(name: LetterName, parts: LetterParts): Promise<boolean> {
  const { t } = i18nOf(isLanguage(parts.language) ? parts.language : defaultLanguage)
  const values = {
    link: parts.link ?? '',
    organization: parts.organization ?? '',
    title: parts.title || t('wording:letters.untitled'),
  }
  return sendMail({
    to: parts.to,
    subject: t(`wording:letters.${name}.subject`, values),
    text: `${t(`wording:letters.${name}.text`, values)}\n\n${t('wording:letters.foot')}\n`,
  })
}
