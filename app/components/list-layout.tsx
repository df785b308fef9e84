import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DemoBanner } from './demo-banner'
import { demoShareOf } from './demo-share'
import { DidYouMean } from './did-you-mean'
import { EmptyList } from './empty-list'
import { FacetPanel } from './facet-panel'
import { addressOf, without } from './list-address'
import type { ListView } from './list-view'
import { Pagination } from './pagination'
import { RemovableChip } from './removable-chip'
import { ReserveNotice } from './reserve-notice'
import { ResultBar } from './result-bar'
import { SearchBoundsNotice } from './search-bounds-notice'
import { SearchBox } from './search-box'
import { UnderstoodParts } from './understood-parts'

interface ListLayoutProps<Row> {
  readonly list: ListView<Row>
  readonly title: string
  readonly lead: string
  readonly searchLabel: string
  readonly searchHint: string
  /** Said when nothing is found. */
  readonly emptyTitle: string
  readonly rowOf: (row: Row) => ReactNode
}

const form = 'list'

interface ListedRow {
  readonly id: string
  readonly isDemo: boolean
}

/** A list: search on top, facets at the left, dense rows, order and exact total at the right. */
export function ListLayout<Row extends ListedRow>(props: ListLayoutProps<Row>) {
  const { list } = props
  const chosen = list.facets.flatMap((facet) =>
    facet.choices.filter((choice) => choice.isSelected).map((choice) => ({ facet, choice })),
  )
  return (
    <>
      <DemoBanner share={demoShareOf(list.rows)} />
      <div className="flex flex-wrap items-baseline gap-x-4">
        <h1 className="text-page">{props.title}</h1>
        <p className="text-fact text-ink-soft">{props.lead}</p>
      </div>
      <div className="mt-3 max-w-2xl">
        <SearchBox
          action={list.path}
          form={form}
          text={list.text}
          label={props.searchLabel}
          placeholder={props.searchHint}
          isMain
        />
      </div>
      <div className="mt-4 wide:grid wide:grid-cols-[13.5rem_minmax(0,1fr)] wide:gap-8">
        <FacetPanel
          form={form}
          facets={list.facets}
          selectedCount={chosen.length}
          total={list.total}
        />
        <div className="mt-4 min-w-0 wide:col-start-2 wide:mt-0">
          <ResultBar form={form} total={list.total} sort={list.sort} sorts={list.sorts}>
            <UnderstoodText list={list} />
            {chosen.map(({ facet, choice }) => (
              <RemovableChip
                key={`${facet.name}-${choice.value}`}
                group={facet.title}
                label={choice.label}
                href={
                  list.understanding?.placesAsText.find(
                    (it) => it.name === facet.name && it.value === choice.value,
                  )?.href ??
                  addressOf(list.path, without(list.parameters, facet.name, choice.value))
                }
              />
            ))}
          </ResultBar>
          <Remarks list={list} />
          <Rows list={list} emptyTitle={props.emptyTitle} rowOf={props.rowOf} />
        </div>
      </div>
    </>
  )
}

/** What the reader has to know of how the text was taken. */
function Remarks<Row>({ list }: { readonly list: ListView<Row> }) {
  const { t } = useTranslation(['search', 'interface'])
  const missed = list.understanding?.missedPlaces ?? []
  return (
    <>
      <DidYouMean corrections={list.corrections ?? []} />
      {list.isSearchReduced ? <ReserveNotice /> : null}
      <SearchBoundsNotice
        cutAt={list.understanding?.cutAt ?? null}
        isPartial={list.isPartial ?? false}
      />
      {missed.length === 0 ? null : (
        <p className="border-b border-line py-2 text-fact text-amber">
          {t('understanding.missed', { places: missed.join(t('interface:listComma')) })}
        </p>
      )}
    </>
  )
}

function Rows<Row extends { readonly id: string }>(
  props: Pick<ListLayoutProps<Row>, 'list' | 'emptyTitle' | 'rowOf'>,
) {
  const { list } = props
  const { t } = useTranslation('listing')
  if (list.total === 0) return <EmptyList title={props.emptyTitle} list={list} />
  return (
    <>
      {list.isTextRelaxed ? (
        <p className="border-b border-line py-2 text-fact text-amber">{t('none.wordsFound')}</p>
      ) : null}
      <ol className="divide-y divide-line">
        {list.rows.map((row) => (
          <li key={row.id}>{props.rowOf(row)}</li>
        ))}
      </ol>
      <Pagination
        path={list.path}
        parameters={list.parameters}
        page={list.page}
        pageCount={list.pageCount}
      />
    </>
  )
}

function UnderstoodText<Row>({ list }: { readonly list: ListView<Row> }) {
  const { t } = useTranslation('listing')
  if (list.understanding) return <UnderstoodParts parts={list.understanding.parts} />
  const words = list.text === '' ? [] : list.text.split(' ')
  return words.map((word, index) => {
    const rest = words.filter((_, place) => place !== index).join(' ')
    const others = without(list.parameters, 'q')
    return (
      <RemovableChip
        key={word}
        group={t('facet.q')}
        label={word}
        href={addressOf(list.path, rest === '' ? others : [['q', rest], ...others])}
      />
    )
  })
}
