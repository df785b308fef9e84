import { useTranslation } from 'react-i18next'
import { buttonLook } from './button-look'
import { SearchBox } from './search-box'

interface ErrorPageProps {
  readonly status: number
  /** The reason's name in the catalogue. */
  readonly reason:
    | 'bad-request'
    | 'not-found'
    | 'method-not-allowed'
    | 'gone'
    | 'too-large'
    | 'too-many-requests'
    | 'unexpected'
    | 'unavailable'
    | 'forbidden'
  /** The number of the request in the server's log. */
  readonly requestId: string
  /** A search that was refused: it is kept, to be asked again. */
  readonly search?: { readonly action: string; readonly text: string } | null
  /** The page from which was sent what is refused, as it can be opened again. */
  readonly back?: string | null
}

/** What happened, what was kept, whom to tell, with a number to quote. */
export function ErrorPage({
  status,
  reason,
  requestId,
  back = null,
  search = null,
}: ErrorPageProps) {
  const { t } = useTranslation('errors')
  const isOurs = status >= 500
  return (
    <section className="py-8" data-error={status}>
      <p className="text-fact text-ink-faint">{t('status', { status })}</p>
      <h1 className="text-page">{t(`${reason}.title`)}</h1>
      <div className="prose-line mt-3 space-y-2">
        <p>{t(`${reason}.what`)}</p>
        {reason === 'unavailable' ? null : <p>{t('kept')}</p>}
        {isOurs ? <p>{t('tell')}</p> : null}
        {isOurs && requestId !== '' ? (
          <p className="text-fact">
            {t('number')} <code className="select-all">{requestId}</code>
          </p>
        ) : null}
      </div>
      {search === null ? null : (
        <div className="mt-4 max-w-2xl">
          <SearchBox {...search} label={t('search')} isMain />
        </div>
      )}
      <p className="mt-6 flex flex-wrap gap-3">
        {back === null ? null : (
          <a href={back} className={buttonLook.main}>
            {t('back')}
          </a>
        )}
        <a href="/" className={back === null ? buttonLook.main : buttonLook.plain}>
          {t('home')}
        </a>
        <a href="/search" className={buttonLook.plain}>
          {t('search')}
        </a>
      </p>
    </section>
  )
}
