import { useTranslation } from 'react-i18next'
import { DemoBanner } from '../../components/demo-banner'
import { EmptyState } from '../../components/empty-state'
import { SectionHeading } from '../../components/section-heading'
import type { ChainListView } from './chain-list-view'

/** All chains of the plan, group by group, with what is listed along them. */
export function ChainList({ list }: { readonly list: ChainListView }) {
  const { t } = useTranslation(['chain', 'search', 'home'])
  return (
    <article>
      <DemoBanner share={list.demoShare} mixed="counted" />
      <h1 className="text-page">{t('chains')}</h1>
      <p className="prose-line mt-1 text-ink-soft">{t('lead')}</p>
      <ChainListControls list={list} />
      {list.groups.length === 0 ? (
        <EmptyState title={t('none')}>
          <a href="/chains">{t('allChains')}</a>
        </EmptyState>
      ) : null}
      <div className="mt-4 space-y-8">
        {list.groups.map(({ group, chains }) => (
          <section key={group} aria-labelledby={group}>
            <SectionHeading id={group} count={chains.length}>
              {t(`home:group.${group}`)}
            </SectionHeading>
            <ul className="divide-y divide-line">
              {chains.map((chain) => (
                <li
                  key={chain.id}
                  className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_24rem]"
                >
                  <div>
                    <h3 className="text-title">
                      <a href={`/chains/${chain.id}`} className="no-underline hover:underline">
                        {chain.name}
                      </a>
                    </h3>
                    <p className="text-fact text-ink-soft">{chain.summary}</p>
                  </div>
                  <p className="flex flex-wrap items-start gap-x-4 text-fact text-ink-soft sm:justify-end">
                    <span>{t('steps', { count: chain.steps })}</span>
                    <a href={`/capabilities?chain=${chain.id}`}>
                      {t('capabilities', { count: chain.capabilities })}
                    </a>
                    <a href={`/needs?chain=${chain.id}`}>
                      {t('openNeeds', { count: chain.openNeeds })}
                    </a>
                    <span className={chain.gaps > 0 ? 'font-semibold text-amber' : ''}>
                      {t('gaps', { count: chain.gaps })}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </article>
  )
}

/** Words, groups and order; each a link or a plain form. */
function ChainListControls({ list }: { readonly list: ChainListView }) {
  const { t } = useTranslation(['chain', 'search', 'interface', 'home'])
  const look = (isSelected: boolean) =>
    isSelected ? 'font-semibold text-ink no-underline' : 'no-underline hover:underline'
  return (
    <div className="no-print mt-3 space-y-2 text-fact">
      <form method="get" action="/chains" className="flex max-w-md">
        <input
          type="search"
          name="q"
          defaultValue={list.text}
          aria-label={t('find')}
          placeholder={t('find')}
          className="min-w-0 flex-1 rounded-l-sm border border-line-strong bg-paper px-3 py-1.5 text-body"
        />
        {list.facets
          .filter((facet) => facet.isSelected)
          .map(({ group }) => (
            <input key={group} type="hidden" name="group" value={group} />
          ))}
        <button
          type="submit"
          className="cursor-pointer rounded-r-sm border border-l-0 border-line-strong px-3"
        >
          {t('interface:search')}
        </button>
      </form>
      <nav aria-label={t('groups')} className="flex flex-wrap gap-x-4 leading-6">
        {list.facets.map((facet) => (
          <a
            key={facet.group}
            href={facet.href}
            aria-current={facet.isSelected ? 'true' : undefined}
            className={look(facet.isSelected)}
          >
            {facet.isSelected ? '✓ ' : ''}
            {t(`home:group.${facet.group}`)} {facet.count}
          </a>
        ))}
      </nav>
      <nav aria-label={t('order')} className="flex flex-wrap gap-x-4 leading-6">
        <span className="text-ink-faint">{t('order')}</span>
        {list.sorts.map((it) => (
          <a
            key={it.sort}
            href={it.href}
            aria-current={it.isSelected ? 'true' : undefined}
            className={look(it.isSelected)}
          >
            {t(`sort.${it.sort}`)}
          </a>
        ))}
      </nav>
    </div>
  )
}
