import { useTranslation } from 'react-i18next'
import { Alert } from '../../../components/alert'
import { Badge } from '../../../components/badge'
import { FactTable } from '../../../components/fact-table'
import { wordOf } from '../../../platform/languages/word-of'
import type { RunView } from './read-run.server'

type Report = NonNullable<RunView['report']>

interface CheckReportProps {
  readonly run: RunView
  readonly report: Report
  readonly path: string
}

/** What a check has found: how much was read, and what is wrong, cell by cell. */
export function CheckReport({ run, report, path }: CheckReportProps) {
  const { t } = useTranslation('imports')
  const { errors, warnings, listed, read } = report
  const more = errors + warnings - listed.length
  return (
    <section aria-labelledby="report" className="space-y-3">
      <h2 id="report" className="text-title">
        {t('reportTitle')}
      </h2>
      <FactTable
        caption={t('read')}
        facts={read.map(({ kind, rows }) => ({
          key: kind,
          label: wordOf(t, 'imports:kind', kind),
          value: t('rows', { rows }),
        }))}
      />
      {errors + warnings === 0 ? (
        <Alert kind="done">{t('sound')}</Alert>
      ) : (
        <Alert kind={errors > 0 ? 'warning' : 'note'} title={t('errors', { errors, warnings })}>
          {errors > 0 ? <p>{t('hasErrors')}</p> : null}
          {run.hasAnnotated ? (
            <p>
              <a href={`${path}/${run.id}/annotated`} download>
                {t('annotated')}
              </a>{' '}
              <span className="text-fact text-ink-soft">{t('annotatedHint')}</span>
            </p>
          ) : null}
        </Alert>
      )}
      <ul className="divide-y divide-line">
        {listed.map((issue) => (
          <IssueItem
            key={`${issue.sheet}/${issue.row}/${issue.column}/${issue.words}`}
            issue={issue}
          />
        ))}
      </ul>
      {more > 0 ? <p>{t('more', { more })}</p> : null}
    </section>
  )
}

function IssueItem({ issue }: { readonly issue: Report['listed'][number] }) {
  const { t } = useTranslation('imports')
  const { sheet, row, column, severity, words } = issue
  return (
    <li className="py-1.5">
      <Badge tone={severity === 'error' ? 'vermilion' : 'amber'}>{t(`severity.${severity}`)}</Badge>{' '}
      <span className="text-fact text-ink-soft">
        {column === '' ? t('placeRow', { sheet, row }) : t('place', { sheet, row, column })}
      </span>
      <p className="break-words">{words}</p>
    </li>
  )
}
