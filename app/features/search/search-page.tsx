import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DemoBanner } from '../../components/demo-banner'
import type { DemoShare } from '../../components/demo-share'
import { type CorrectionView, DidYouMean } from '../../components/did-you-mean'
import { EmptyState } from '../../components/empty-state'
import { groupDigits } from '../../components/format-money'
import { ReserveNotice } from '../../components/reserve-notice'
import { SearchBoundsNotice, type TextBounds } from '../../components/search-bounds-notice'
import { SearchBox } from '../../components/search-box'
import { SearchSection } from '../../components/search-section'
import { type PartView, UnderstoodParts } from '../../components/understood-parts'
import type { LessWords } from './without-each-word.server'

const kinds = ['needs', 'capabilities', 'pilots', 'organizations'] as const
type Kind = (typeof kinds)[number]

interface FoundEverywhere {
  /** What the lists are to be asked for. */
  readonly text: string
  /** As their lists count. */
  readonly totals: Readonly<Record<Kind, number>>
  /** Kinds of which nothing has all of the words. */
  readonly isPartly: Readonly<Record<Kind, boolean>>
  /** In which the kinds stand. */
  readonly order: readonly Kind[]
  readonly isTextRelaxed: boolean
  readonly isSearchReduced: boolean
  readonly isPartial: boolean
  /** It was in vain, and stands among the gaps. */
  readonly isRecorded: boolean
  readonly understanding: {
    readonly parts: readonly PartView[]
    readonly missedPlaces: readonly string[]
    readonly cutAt: TextBounds | null
  }
  readonly corrections: readonly CorrectionView[]
  readonly lessWords: readonly LessWords[]
}

interface SearchPageProps {
  readonly text: string
  /** Null if nothing was asked yet. */
  readonly found: FoundEverywhere | null
  readonly rows: Readonly<Record<Kind, readonly ReactNode[]>>
  readonly demoShare: DemoShare
}

const searchFor = (text: string) =>
  text === '' ? '/search' : `/search?${new URLSearchParams({ q: text })}`

/** One search over everything: the first results of each kind with the way to all of them. */
export function SearchPage({ text, found, rows, demoShare }: SearchPageProps) {
  const { t } = useTranslation('search')
  return (
    <>
      <DemoBanner share={demoShare} />
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
      {found === null ? (
        <p className="mt-4 text-ink-soft">
          {t('start')} · <a href="/chains">{t('chains')}</a>
        </p>
      ) : (
        <Results text={text} found={found} rows={rows} />
      )}
    </>
  )
}

function Results({
  text,
  found,
  rows,
}: Omit<SearchPageProps, 'demoShare'> & { readonly found: FoundEverywhere }) {
  const { t } = useTranslation(['search', 'listing', 'interface'])
  const shown = kinds.filter((kind) => found.isTextRelaxed || !found.isPartly[kind])
  const total = shown.reduce((sum, kind) => sum + found.totals[kind], 0)
  const { parts, missedPlaces, cutAt } = found.understanding
  return (
    <>
      <p role="status" className="sr-only">
        {t('interface:results.total', { count: total, shown: groupDigits(total) })}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-1.5">
        <UnderstoodParts parts={parts} />
      </div>
      <DidYouMean corrections={found.corrections} />
      {found.isSearchReduced ? <ReserveNotice /> : null}
      <SearchBoundsNotice cutAt={cutAt} isPartial={found.isPartial} />
      {missedPlaces.length === 0 ? null : (
        <p className="mt-3 text-fact text-amber">
          {t('understanding.missed', { places: missedPlaces.join(t('interface:listComma')) })}
        </p>
      )}
      {found.isTextRelaxed && total > 0 ? (
        <p className="mt-3 text-fact text-amber">{t('listing:none.wordsFound')}</p>
      ) : null}
      {total === 0 || found.isTextRelaxed ? (
        <WaysOut text={text} found={found} isEmpty={total === 0} />
      ) : null}
      {total === 0 ? null : <Sections found={found} rows={rows} />}
    </>
  )
}

function WaysOut(props: {
  readonly text: string
  readonly found: Pick<FoundEverywhere, 'lessWords' | 'isRecorded'>
  readonly isEmpty: boolean
}) {
  const { t } = useTranslation(['search', 'listing'])
  const choices = props.found.lessWords.map(({ word, rest, count }) => (
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
        {props.found.isRecorded ? <p className="text-fact">{t('listing:none.recorded')}</p> : null}
      </EmptyState>
    </div>
  )
}

function Sections({ found, rows }: Pick<SearchPageProps, 'rows'> & { found: FoundEverywhere }) {
  const { t } = useTranslation('search')
  return found.order.map((kind) => {
    const total = found.totals[kind]
    const isHidden = found.isPartly[kind] && !found.isTextRelaxed
    return (
      <SearchSection
        key={kind}
        id={kind}
        title={t(`section.${kind}`)}
        total={total}
        href={`/${kind}?${new URLSearchParams({ q: found.text })}`}
        more={t('all', { count: total })}
        nothing={isHidden ? t('partly', { count: total, shown: groupDigits(total) }) : t('nothing')}
      >
        {rows[kind]}
      </SearchSection>
    )
  })
}
