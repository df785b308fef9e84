import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state'
import { groupDigits } from '../../components/format-money'
import { RemovableChip } from '../../components/removable-chip'
import { SearchBox } from '../../components/search-box'
import { SearchSection } from '../../components/search-section'
import type { LessWords } from './without-each-word.server'

const kinds = ['needs', 'capabilities', 'pilots', 'organizations'] as const
type Kind = (typeof kinds)[number]

interface SearchPageProps {
  readonly text: string
  /** Null if nothing was asked yet. */
  readonly totals: Readonly<Record<Kind, number>> | null
  readonly rows: Readonly<Record<Kind, readonly ReactNode[]>>
  readonly isTextRelaxed: boolean
  readonly lessWords: readonly LessWords[]
}

const searchFor = (text: string) =>
  text === '' ? '/search' : `/search?${new URLSearchParams({ q: text })}`

/** One search over everything: the first results of each kind with the way to all of them. */
export function SearchPage(props: SearchPageProps) {
  const { text, totals } = props
  const { t } = useTranslation(['search', 'listing'])
  const total = totals === null ? 0 : kinds.reduce((sum, kind) => sum + totals[kind], 0)
  return (
    <>
      <h1 className="sr-only">{text === '' ? t('title') : t('titleFor', { text })}</h1>
      <div className="max-w-2xl">
        <SearchBox
          action="/search"
          text={text}
          label={t('label')}
          placeholder={t('hint')}
          size="large"
          isMain
          hasSuggestions
        />
      </div>
      <Understood text={text} />
      {totals === null ? (
        <p className="mt-4 text-ink-soft">
          {t('start')} · <a href="/chains">{t('chains')}</a>
        </p>
      ) : (
        <>
          {props.isTextRelaxed && total > 0 ? (
            <p className="mt-3 text-fact text-amber">{t('listing:none.wordsFound')}</p>
          ) : null}
          {total === 0 || props.isTextRelaxed ? <WaysOut {...props} isEmpty={total === 0} /> : null}
          {total === 0 ? null : <Sections {...props} totals={totals} />}
        </>
      )}
    </>
  )
}

/** The words, each of which can be taken away. */
function Understood({ text }: Pick<SearchPageProps, 'text'>) {
  const { t } = useTranslation('search')
  const words = text.split(' ')
  if (words.length < 2) return null
  return (
    <p className="mt-3 flex flex-wrap items-center gap-1.5 text-fact text-ink-soft">
      {t('understood')}
      {words.map((word, place) => (
        <RemovableChip
          key={word}
          label={word}
          href={searchFor(words.filter((_, at) => at !== place).join(' '))}
        />
      ))}
    </p>
  )
}

function WaysOut(props: SearchPageProps & { readonly isEmpty: boolean }) {
  const { t } = useTranslation(['search', 'listing'])
  const choices = props.lessWords.map(({ word, rest, count }) => (
    <li key={word}>
      <a href={searchFor(rest)}>{t('without', { word })}</a>{' '}
      <span className="text-ink-faint">{groupDigits(count)}</span>
    </li>
  ))
  const list = choices.length === 0 ? null : <ul className="flex flex-wrap gap-x-5">{choices}</ul>
  if (!props.isEmpty) return <div className="mt-1 text-fact">{list}</div>
  return (
    <div className="mt-6">
      <EmptyState title={t('none', { text: props.text })}>
        {list}
        <p>
          {t('noneNext')} <a href="/chains">{t('chains')}</a>
        </p>
        <p className="text-fact">{t('listing:none.recorded')}</p>
      </EmptyState>
    </div>
  )
}

function Sections(
  props: Pick<SearchPageProps, 'text' | 'rows'> & {
    readonly totals: Readonly<Record<Kind, number>>
  },
) {
  const { t } = useTranslation('search')
  return kinds.map((kind) => (
    <SearchSection
      key={kind}
      id={kind}
      title={t(`section.${kind}`)}
      total={props.totals[kind]}
      href={`/${kind}?${new URLSearchParams({ q: props.text })}`}
      more={t('all', { count: props.totals[kind] })}
      nothing={t('nothing')}
    >
      {props.rows[kind]}
    </SearchSection>
  ))
}
