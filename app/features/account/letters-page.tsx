import { useTranslation } from 'react-i18next'
import { NarrowPage } from '../../components/narrow-page'

interface LettersPageProps {
  readonly letters: readonly {
    readonly at: string
    readonly to: string
    readonly subject: string
    readonly text: string
  }[]
  /** Of demo accounts with a second factor. */
  readonly codes: readonly { readonly email: string; readonly code: string }[]
}

const address = /(https?:\/\/\S+)/

/** Letters that were not sent but kept: for development and the demo. */
export function LettersPage({ letters, codes }: LettersPageProps) {
  const { t } = useTranslation('site')
  return (
    <NarrowPage title={t('mail')} lead={t('mailLead')}>
      {codes.length === 0 ? null : (
        <section aria-labelledby="codes">
          <h2 id="codes" className="text-title">
            {t('codes')}
          </h2>
          <ul>
            {codes.map(({ email, code }) => (
              <li key={email}>
                {email}: <code>{code}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {letters.map(({ at, to, subject, text }) => (
        <section key={at + to} className="border-t border-line pt-3">
          <h2 className="text-title">{subject}</h2>
          <p className="text-fact text-ink-soft">
            {to} · {at}
          </p>
          <p className="mt-2 break-words whitespace-pre-line">
            {text.split(address).map((part) =>
              address.test(part) ? (
                <a key={part} href={part} data-reload="">
                  {part}
                </a>
              ) : (
                part
              ),
            )}
          </p>
        </section>
      ))}
    </NarrowPage>
  )
}
