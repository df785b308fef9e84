import { useTranslation } from 'react-i18next'
import { SectionHeading } from '../../components/section-heading'
import type { ChainListView } from './chain-list-view'

/** All chains of the plan, group by group, with what is listed along them. */
export function ChainList({ list }: { readonly list: ChainListView }) {
  const { t } = useTranslation(['chain', 'search'])
  return (
    <article>
      <h1 className="text-page">{t('chains')}</h1>
      <p className="prose-line mt-1 text-ink-soft">{t('lead')}</p>
      <div className="mt-4 space-y-8">
        {list.map(({ group, chains }) => (
          <section key={group} aria-labelledby={group}>
            <SectionHeading id={group} count={chains.length}>
              {t(`search:home.group.${group}`)}
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
