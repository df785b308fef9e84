import { useTranslation } from 'react-i18next'
import { buttonLook } from '../../components/button-look'
import type { AuditFilter } from './audit-filter'
import type { findEntries } from './find-entries.server'

type FoundEntries = Awaited<ReturnType<typeof findEntries>>

interface AuditPageProps extends FoundEntries {
  readonly filter: AuditFilter
  readonly verbs: readonly { readonly value: string; readonly label: string }[]
}

const fields = ['actor', 'verb', 'subject'] as const
const box = 'h-10 rounded-sm border border-line-strong bg-paper px-3'

/** The log for its reader: who did what to what, where it stands in the chain, and the signed head. */
export function AuditPage({ filter, verbs, entries, treeHead, next }: AuditPageProps) {
  const { t } = useTranslation('audit')
  return (
    <div className="space-y-4">
      <h1 className="text-page">{t('title')}</h1>
      <p className="text-fact text-ink-soft">
        {treeHead === null
          ? t('noHead')
          : t('head', {
              size: treeHead.size,
              at: treeHead.at,
              root: treeHead.root.slice(0, 16),
              key: treeHead.keyId,
            })}
      </p>
      <form method="get" className="flex flex-wrap items-end gap-3">
        {fields.map((name) => (
          <div key={name}>
            <label htmlFor={`filter-${name}`} className="block text-fact text-ink-soft">
              {t(`filter.${name}`)}
            </label>
            {name === 'verb' ? (
              <select id={`filter-${name}`} name={name} defaultValue={filter[name]} className={box}>
                <option value="" />
                {verbs.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                id={`filter-${name}`}
                name={name}
                defaultValue={filter[name]}
                className={box}
              />
            )}
          </div>
        ))}
        <button type="submit" className={buttonLook.plain}>
          {t('show')}
        </button>
      </form>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-fact">
          <thead>
            <tr className="text-left">
              {(['sequence', 'at', 'actor', 'verb', 'subject', 'change'] as const).map((it) => (
                <th key={it} scope="col" className="border-b border-line py-1 pr-3 font-normal">
                  {t(`field.${it}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.id} className="border-b border-line align-baseline">
                <td className="py-1 pr-3 whitespace-nowrap" title={entry.hash ?? undefined}>
                  {entry.sequence ?? t('unsealed')}
                </td>
                <td className="py-1 pr-3 whitespace-nowrap">
                  <time dateTime={entry.instant}>{entry.at}</time>
                </td>
                <td className="py-1 pr-3 whitespace-nowrap">{entry.actorName ?? entry.actor}</td>
                <td className="py-1 pr-3 whitespace-nowrap">{entry.verb}</td>
                <td className="py-1 pr-3 whitespace-nowrap">
                  {entry.subject} <span className="text-ink-faint">{entry.subjectId}</span>
                </td>
                <td className="py-1">
                  <Change before={entry.before} after={entry.after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {next === null ? null : (
        <a href={`/audit?${new URLSearchParams({ ...filter, before: String(next) })}`}>
          {t('next')}
        </a>
      )}
    </div>
  )
}

interface ChangeProps {
  readonly before: string | null
  readonly after: string | null
}

/** What was written, for whoever asks for it: it is long, and most entries are read by their verb. */
function Change({ before, after }: ChangeProps) {
  const { t } = useTranslation('audit')
  if (before === null && after === null) return null
  return (
    <details>
      <summary className="cursor-pointer whitespace-nowrap">{t('field.change')}</summary>
      <p className="max-w-md font-mono break-all">
        {before === null ? null : <span className="block">- {before}</span>}
        {after === null ? null : <span className="block">+ {after}</span>}
      </p>
    </details>
  )
}
