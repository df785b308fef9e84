import { useTranslation } from 'react-i18next'
import { buttonLook } from '../../components/button-look'
import type { AuditFilter, findEntries } from './find-entries.server'

type Found = Awaited<ReturnType<typeof findEntries>>

interface AuditPageProps extends Found {
  readonly filter: AuditFilter
}

const fields = ['actor', 'verb', 'subject'] as const

/** The log for its reader: who did what to what, where it stands in the chain, and the signed head. */
export function AuditPage({ filter, entries, treeHead, next }: AuditPageProps) {
  const { t } = useTranslation('desk')
  const values = { actor: filter.actor, verb: filter.verb, subject: filter.subjectId }
  return (
    <div className="space-y-4">
      <h1 className="text-page">{t('audit')}</h1>
      <p className="text-fact text-ink-soft">
        {treeHead === null
          ? t('auditNoHead')
          : t('auditHead', {
              size: treeHead.size,
              at: treeHead.at,
              root: treeHead.root.slice(0, 16),
              key: treeHead.keyId,
            })}
      </p>
      <form method="get" className="flex flex-wrap items-end gap-3">
        {fields.map((name) => (
          <label key={name} className="block">
            <span className="block text-fact text-ink-soft">{t(`auditField.${name}`)}</span>
            <input
              name={name}
              defaultValue={values[name]}
              className="h-10 rounded-sm border border-line-strong bg-paper px-3"
            />
          </label>
        ))}
        <button type="submit" className={buttonLook.plain}>
          {t('auditShow')}
        </button>
      </form>
      <table className="w-full border-collapse text-fact">
        <thead>
          <tr className="text-left">
            {(['sequence', 'at', 'actor', 'verb', 'subject', 'change'] as const).map((it) => (
              <th key={it} scope="col" className="border-b border-line py-1 pr-3 font-normal">
                {t(`auditField.${it}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id} className="border-b border-line align-baseline">
              <td className="py-1 pr-3" title={entry.hash ?? undefined}>
                {entry.sequence ?? t('auditUnsealed')}
              </td>
              <td className="py-1 pr-3 whitespace-nowrap">{entry.at}</td>
              <td className="py-1 pr-3">{entry.actorName ?? entry.actor}</td>
              <td className="py-1 pr-3">{entry.verb}</td>
              <td className="py-1 pr-3">
                {entry.subject} <span className="text-ink-faint">{entry.subjectId}</span>
              </td>
              <td className="py-1 font-mono break-all">
                {entry.before === null ? '' : `- ${entry.before} `}
                {entry.after === null ? '' : `+ ${entry.after}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {next === null ? null : (
        <a href={`/audit?${new URLSearchParams({ ...values, before: String(next) })}`}>
          {t('next')}
        </a>
      )}
    </div>
  )
}
