import { useTranslation } from 'react-i18next'
import { DemoMark } from '../../components/demo-mark'
import { ScoreBar } from '../../components/score-bar'
import { SectionHeading } from '../../components/section-heading'
import type { MatchPreviewView } from './preview-matches.server'
import { VerdictChips } from './verdict-chips'

interface MatchPreviewProps {
  readonly preview: MatchPreviewView | null
  readonly direction: 'suppliers' | 'needs'
  readonly allHref: string
}

/** The best matches on the page of a need or of a capability. */
export function MatchPreview({ preview, direction, allHref }: MatchPreviewProps) {
  const { t } = useTranslation('match')
  if (preview === null) return null
  return (
    <section aria-labelledby="best-matches">
      <SectionHeading
        id="best-matches"
        count={preview.total}
        aside={<a href={allHref}>{t('all')}</a>}
      >
        {t(`best.${direction}`)}
      </SectionHeading>
      {preview.best.length === 0 ? (
        <p className="py-2 text-ink-soft">
          {preview.isPartial
            ? t('nonePublic')
            : t(`${preview.hasFailing ? 'noneMust' : 'none'}.${direction}`)}{' '}
          {preview.nearTotal > 0 ? (
            <a href={allHref}>{t('nearTotal', { count: preview.nearTotal })}</a>
          ) : null}
        </p>
      ) : null}
      <PreviewRows rows={preview.best} isNoMatch={false} />
      {preview.nearest.length === 0 ? null : (
        <>
          <h3 className="pt-2 text-fact text-ink-soft">{t('nearest')}</h3>
          <PreviewRows rows={preview.nearest} isNoMatch />
        </>
      )}
    </section>
  )
}

interface PreviewRowsProps {
  readonly rows: MatchPreviewView['best']
  /** Shown for want of better: then they have no score. */
  readonly isNoMatch: boolean
}

function PreviewRows({ rows, isNoMatch }: PreviewRowsProps) {
  const { t } = useTranslation('match')
  return (
    <ol className="divide-y divide-line">
      {rows.map((it) => (
        <li key={it.href} className="py-2.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 className="text-title">
              <a href={it.href} className="no-underline hover:underline">
                {it.title}
              </a>{' '}
              {it.isDemo ? <DemoMark /> : null}
            </h3>
            {isNoMatch ? null : <ScoreBar score={it.score} />}
          </div>
          <p className="text-fact text-ink-soft">{it.owner}</p>
          <p className="flex flex-wrap items-baseline gap-x-3">
            {it.reason} <VerdictChips counts={it.counts} />
          </p>
          {it.unknown.length === 0 ? null : (
            <p className="text-fact text-ink-soft">
              {t('unstated', { points: it.unknown.join(t('comma')) })}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}
