import { useTranslation } from 'react-i18next'
import { Badge } from '../../components/badge'
import { Chip } from '../../components/chip'
import { DemoBanner } from '../../components/demo-banner'
import { PageHeading } from '../../components/page-heading'
import { SectionHeading } from '../../components/section-heading'
import { ChainDrawing } from './chain-drawing'
import type { ChainPageView } from './chain-page-view.server'

export function ChainPage({ chain }: { readonly chain: ChainPageView }) {
  const { t } = useTranslation(['chain', 'search', 'home'])
  const gaps = chain.steps.filter((step) => step.isGap)
  return (
    <article>
      <PageHeading
        crumbs={[{ label: t('chains'), href: '/chains' }, { label: chain.name }]}
        title={chain.name}
        summary={chain.summary}
        isDemo={false}
        banner={<DemoBanner share={chain.demoShare} mixed="counted" />}
        badge={<Badge>{t(`home:group.${chain.group}`)}</Badge>}
      >
        <span>{t('steps', { count: chain.steps.length })}</span>
        {gaps.length === 0 ? null : (
          <span className="font-semibold text-amber">
            {t('gapsNamed', {
              count: gaps.length,
              names: gaps.map((it) => it.name).join(t('comma')),
            })}
          </span>
        )}
      </PageHeading>
      <ChainDrawing chain={chain} />
      <section aria-labelledby="steps" className="mt-6">
        <SectionHeading id="steps">{t('stepByStep')}</SectionHeading>
        <ol>
          {chain.steps.map((step) => (
            <ChainStepRow key={step.id} step={step} />
          ))}
        </ol>
      </section>
    </article>
  )
}

function ChainStepRow({ step }: { readonly step: ChainPageView['steps'][number] }) {
  const { t } = useTranslation('chain')
  return (
    <li
      id={step.anchor}
      className={`grid gap-x-6 gap-y-1 border-b border-line px-2 py-3 sm:grid-cols-[6rem_minmax(0,1fr)_13rem] ${step.isGap ? 'hatched' : ''}`}
    >
      <span className="text-fact text-ink-faint">{t(`stage.${step.stage}`)}</span>
      <div>
        <h3 className="text-title">
          {step.name} {step.isGap ? <Badge tone="amber">{t('gapLong')}</Badge> : null}
        </h3>
        <p className="text-ink-soft">{step.summary}</p>
        <p className="mt-1 flex flex-wrap gap-1.5">
          {step.keywords.map(({ value, label }) => (
            <Chip key={value} href={`/search?q=${encodeURIComponent(value)}`}>
              {label}
            </Chip>
          ))}
        </p>
        <p className="mt-1 text-fact text-ink-faint">
          {step.industries.map((it) => `${it.name} (${it.code})`).join(t('comma'))}
        </p>
      </div>
      <p className="flex flex-wrap gap-x-4 text-fact leading-6 sm:flex-col sm:items-end">
        <a href={step.capabilitiesHref}>
          {t('suppliersAndCapabilities', {
            suppliers: step.suppliers,
            capabilities: step.capabilities,
          })}
        </a>
        <a href={step.needsHref}>{t('openNeeds', { count: step.openNeeds })}</a>
        {step.pilots > 0 ? (
          <a href={step.pilotsHref}>{t('pilots', { count: step.pilots })}</a>
        ) : null}
      </p>
    </li>
  )
}
