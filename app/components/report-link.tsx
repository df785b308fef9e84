import { useTranslation } from 'react-i18next'

interface ReportLinkProps {
  readonly kind: 'need' | 'capability' | 'pilot'
  readonly id: string
}

/** The way to tell the park that something is wrong with a listing. */
export function ReportLink({ kind, id }: ReportLinkProps) {
  const { t } = useTranslation('detail')
  return (
    <p className="no-print text-fact">
      <a href={`/report/${kind}/${id}`} rel="nofollow">
        {t('report')}
      </a>
    </p>
  )
}
