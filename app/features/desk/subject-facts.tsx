import { useTranslation } from 'react-i18next'
import { formatDate } from '../../components/format-date'
import { wordOf } from '../../platform/languages/word-of'
import type { ComparedFact, ComparedLine } from './compare-facts.server'
import type { SubjectView } from './read-subject.server'

/** What is decided on, field by field, each with who may read it and what has changed. */
export function SubjectFacts({ subject }: { readonly subject: SubjectView }) {
  const { t } = useTranslation('desk')
  const { facts, comparedWith } = subject
  if (facts.length === 0) return null
  const changes = facts.filter(isChanged).length
  return (
    <div className="space-y-2">
      {comparedWith === null ? null : (
        <p className="text-fact text-ink-soft">
          {changes === 0
            ? t(`compared.${comparedWith}.same`)
            : t(`compared.${comparedWith}.changed`, { count: changes })}
        </p>
      )}
      <dl className="border-y border-line">
        {facts.map((fact) => (
          <SubjectFact key={`${fact.name}/${fact.tier}`} fact={fact} />
        ))}
      </dl>
    </div>
  )
}

function isChanged({ lines }: ComparedFact): boolean {
  return lines?.some(({ mark }) => mark !== 'same') ?? false
}

function SubjectFact({ fact }: { readonly fact: ComparedFact }) {
  const { t } = useTranslation('desk')
  const textOf = useFactText()
  const { name, tier, value } = fact
  const lines = isChanged(fact) ? fact.lines : null
  return (
    <div className="grid gap-x-3 border-t border-line py-1.5 first:border-t-0 wide:grid-cols-[8rem_1fr]">
      <dt className="text-fact text-ink-faint">
        {wordOf(t, 'desk:field', name)}
        {lines === null ? null : (
          <span className="block text-work-strong">~ {t(`change.${changeOf(lines)}`)}</span>
        )}
        {tier === 0 ? null : <span className="block text-amber">{t(`tier.${tier}`)}</span>}
      </dt>
      <dd className="min-w-0 break-words whitespace-pre-line">
        {lines === null
          ? textOf(name, value)
          : lines.map(({ text, mark }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand there twice
              <Line key={at} mark={mark} text={textOf(name, text)} />
            ))}
      </dd>
    </div>
  )
}

function changeOf(lines: readonly ComparedLine[]): 'added' | 'removed' | 'changed' {
  const marks = new Set(lines.map(({ mark }) => mark))
  const [only] = marks
  return marks.size === 1 && (only === 'added' || only === 'removed') ? only : 'changed'
}

/** Signs as well as colour, and elements that say so to a screen reader. */
function Line({ mark, text }: ComparedLine) {
  if (mark === 'same') return <span className="block pl-5">{text}</span>
  const Element = mark === 'added' ? 'ins' : 'del'
  const look = mark === 'added' ? 'bg-green-tint' : 'bg-vermilion-tint text-ink-soft'
  return (
    <Element className={`block pl-5 -indent-4 no-underline ${look}`}>
      {mark === 'added' ? '+ ' : '− '}
      <span className={mark === 'added' ? undefined : 'line-through'}>{text}</span>
    </Element>
  )
}

const isDay: ReadonlySet<string> = new Set(['expiresAt', 'closesAt', 'deliverBy'])

/** What a field says in the reader's language. */
function useFactText(): (name: string, value: string) => string {
  const { t, i18n } = useTranslation(['desk', 'listing'])
  return (name, value) => {
    if (name === 'label') return wordOf(t, 'listing:label', value)
    if (name === 'kind') return wordOf(t, 'listing:needKind', value)
    if (name === 'responseDays') return t('days', { count: Number(value) })
    return isDay.has(name) ? formatDate(value, i18n.language) : value
  }
}
