import { Search } from 'lucide'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon'
import { SearchBox } from './search-box'
import { Wordmark } from './wordmark'

interface SiteHeaderProps {
  /** The path of the page, for marking where the reader stands. */
  readonly path: string
  /** The same page in the other language. */
  readonly otherLanguageHref: string
  /** False where the page has the whole search as its main part. */
  readonly hasSearch: boolean
  readonly person: { readonly name: string; readonly hasDesk: boolean } | null
}

const places = [
  { key: 'needs', href: '/needs' },
  { key: 'capabilities', href: '/capabilities' },
  { key: 'pilots', href: '/pilots' },
  { key: 'organizations', href: '/organizations' },
  { key: 'parks', href: '/parks' },
  { key: 'chains', href: '/chains' },
] as const

/** Wordmark, places, search and the other language. */
export function SiteHeader({ path, otherLanguageHref, hasSearch, person }: SiteHeaderProps) {
  const { t, i18n } = useTranslation('site')
  const other = i18n.language === 'en' ? 'zh-CN' : 'en'
  return (
    <header className="border-b border-line">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-3 px-4 sm:gap-x-5 wide:flex-nowrap">
        <a
          href="/"
          aria-label={t('home')}
          className="flex h-14 shrink-0 items-center whitespace-nowrap text-ink no-underline"
        >
          <Wordmark />
        </a>
        <nav
          aria-label={t('navigation')}
          className="order-last -mx-4 w-[calc(100%+2rem)] overflow-x-auto px-4 wide:order-none wide:mx-0 wide:w-auto wide:shrink-0 wide:px-0"
        >
          <ul className="flex gap-x-1 whitespace-nowrap">
            {places.map(({ key, href }) => (
              <li key={key}>
                <a
                  href={href}
                  data-discover="true"
                  aria-current={path === href ? 'page' : undefined}
                  className={`block border-b-2 px-2 py-2 no-underline hover:no-underline ${path === href || path.startsWith(`${href}/`) ? 'border-work font-semibold text-work-strong' : 'border-transparent text-ink hover:text-work-strong'}`}
                >
                  {t(`places.${key}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="no-print ml-auto flex min-w-0 grow items-center justify-end gap-2 sm:gap-4">
          {hasSearch ? (
            <>
              <div className="hidden max-w-64 min-w-36 grow basis-36 xl:block">
                <SearchBox
                  action="/search"
                  text=""
                  label={t('searchAll')}
                  placeholder={t('searchKeys')}
                  hasSuggestions
                />
              </div>
              <a href="/search" aria-label={t('searchAll')} className="p-2 text-ink xl:hidden">
                <Icon of={Search} size={20} />
              </a>
            </>
          ) : null}
          <a
            href="/post"
            aria-current={path === '/post' ? 'page' : undefined}
            className="tap text-fact font-semibold whitespace-nowrap text-work no-underline"
          >
            {t('post')}
          </a>
          {person?.hasDesk ? (
            <a href="/desk" className="tap text-fact whitespace-nowrap text-ink no-underline">
              {t('desk')}
            </a>
          ) : null}
          <a
            href={person ? '/account' : '/sign-in'}
            data-reload=""
            className="tap max-w-20 shrink-0 truncate sm:max-w-32 text-fact whitespace-nowrap text-ink no-underline"
          >
            {person ? person.name : t('signIn')}
          </a>
          <a
            href={otherLanguageHref}
            lang={other}
            hrefLang={other}
            data-reload=""
            className="tap text-fact whitespace-nowrap text-ink-soft no-underline"
          >
            {t('otherLanguage')}
          </a>
        </div>
      </div>
    </header>
  )
}
