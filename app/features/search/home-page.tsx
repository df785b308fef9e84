import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DemoBanner } from '../../components/demo-banner'
import type { DemoShare } from '../../components/demo-share'
import { SearchBox } from '../../components/search-box'
import { SectionHeading } from '../../components/section-heading'

interface HomePageProps {
  readonly demoShare: DemoShare
  /** Rows of two lines. */
  readonly closing: readonly ReactNode[]
  readonly capabilities: readonly ReactNode[]
  readonly pilots: readonly ReactNode[]
  readonly chains: ReactNode
  readonly districts: ReactNode
}

/** One search, and below it what is new and where things stand. */
export function HomePage(props: HomePageProps) {
  const { t } = useTranslation(['search', 'home'])
  return (
    <>
      <DemoBanner share={props.demoShare} mixed="number" />
      <h1 className="text-page">{t('home:heading')}</h1>
      <div className="mt-3 max-w-2xl">
        <SearchBox
          action="/search"
          text=""
          label={t('label')}
          placeholder={t('hint')}
          size="large"
          isMain
          hasSuggestions
        />
      </div>
      <div className="mt-7 grid gap-x-10 gap-y-8 wide:grid-cols-[minmax(0,1fr)_23rem]">
        <HomeSection id="closing" title={t('home:closing')} href="/needs?sort=closing">
          <ul className="divide-y divide-line">{props.closing}</ul>
        </HomeSection>
        <HomeSection id="districts" title={t('home:districts')} href="/parks">
          {props.districts}
        </HomeSection>
      </div>
      <div className="mt-8">
        <HomeSection id="chains" title={t('home:chains')} href="/chains">
          <p className="mt-1 text-fact text-ink-faint">{t('home:legend')}</p>
          {props.chains}
        </HomeSection>
      </div>
      <div className="mt-6 grid gap-x-10 gap-y-8 wide:grid-cols-2">
        <HomeSection id="capabilities" title={t('home:newCapabilities')} href="/capabilities">
          <ul className="divide-y divide-line">{props.capabilities}</ul>
        </HomeSection>
        <HomeSection id="pilots" title={t('home:pilots')} href="/pilots">
          <ul className="divide-y divide-line">{props.pilots}</ul>
        </HomeSection>
      </div>
    </>
  )
}

interface HomeSectionProps {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly children: ReactNode
}

function HomeSection({ id, title, href, children }: HomeSectionProps) {
  const { t } = useTranslation(['search', 'home'])
  return (
    <section aria-labelledby={id} className="min-w-0">
      <SectionHeading id={id} aside={<a href={href}>{t('home:more')}</a>}>
        {title}
      </SectionHeading>
      {children}
    </section>
  )
}
