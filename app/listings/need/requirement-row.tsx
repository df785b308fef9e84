import { useTranslation } from 'react-i18next'
import { boxLook, describe } from '../../components/form/field-frame'
import { readRequirementLine } from '../../domain/listing/read-requirement-line'
import { readTierMark } from '../../domain/listing/read-tier-mark'
import type { Strictness } from '../../domain/listing/requirement'
import { LineReadingView } from '../form/line-reading'
import { requirementReading } from './requirement-reading'
import { selectLook, TierSelect } from './tier-select'

/** A requirement as it stands in the form. */
export interface FormRow {
  readonly id: string
  readonly lot: string
  readonly text: string
  readonly strictness: Strictness
  readonly tier: string
  /** What was wrong with it when it was sent, until it is changed. */
  readonly error: string | undefined
}

interface RequirementRowProps {
  readonly row: FormRow
  readonly at: number
  readonly lot: string | undefined
  readonly isLive: boolean
  readonly onChange: (part: Partial<FormRow>) => void
  readonly onRemove: (() => void) | null
}

/** A mark in the text counts, if it keeps back more: the row shows what will be kept. */
function raisedTier(text: string, tier: string): string {
  const marked = readTierMark(text)
  return String(Math.max(marked.ok ? (marked.tier ?? 0) : 0, Number(tier)))
}

/**
 * The row for whoever is chosen. A mark that keeps back more goes out of the text, where it is certain that it is
 * one; otherwise it counts, and is shown.
 */
function chosenTier({ text }: FormRow, tier: string): Partial<FormRow> {
  const raised = raisedTier(text, tier)
  const marked = readTierMark(text)
  if (raised === tier || !marked.ok || !readRequirementLine(text).ok) return { tier: raised }
  return { tier, text: text.slice(marked.body.from, marked.body.until) }
}

/** What a requirement says, how it is understood, how strictly it is meant and who may read it. */
export function RequirementRow({ row, at, lot, isLive, onChange, onRemove }: RequirementRowProps) {
  const { t, i18n } = useTranslation('demand')
  const { t: say } = useTranslation()
  const nameOf = (part: string) => `requirements[${at}].${part}`
  const id = `field-${nameOf('text')}`
  const number = at + 1
  const write = (text: string) =>
    onChange({ text, tier: raisedTier(text, row.tier), error: undefined })
  return (
    <div className="border-b border-line pb-2" data-requirement="">
      <input type="hidden" name={nameOf('id')} value={row.id} />
      <input type="hidden" name={nameOf('lot')} value={row.lot} />
      {lot ? <p className="text-fact text-ink-soft">{t('need.ofLot', { lot })}</p> : null}
      <div className="flex flex-wrap gap-2">
        <input
          {...describe(id, nameOf('text'), undefined, row.error)}
          aria-label={t('need.requirementOf', { number })}
          value={row.text}
          onChange={(event) => write(event.target.value)}
          maxLength={500}
          className={`${boxLook} min-w-0 grow basis-full sm:basis-60`}
        />
        <select
          name={nameOf('strictness')}
          aria-label={t('need.strictnessOf', { number })}
          value={row.strictness}
          onChange={(event) =>
            onChange({ strictness: event.target.value === 'wish' ? 'wish' : 'hard' })
          }
          className={selectLook}
        >
          <option value="hard">{t('need.strictness.hard')}</option>
          <option value="wish">{t('need.strictness.wish')}</option>
        </select>
        <TierSelect
          name={nameOf('tier')}
          chosen={row.tier}
          label={t('need.tierOfRequirement', { number })}
          onChoose={(tier) => onChange(chosenTier(row, tier))}
          isUnreadable={!readTierMark(row.text).ok}
        />
        {onRemove === null ? null : (
          <button
            type="button"
            className="min-h-10 px-2 text-work"
            aria-label={t('need.removeRequirement', { number })}
            onClick={onRemove}
          >
            {t('need.remove')}
          </button>
        )}
      </div>
      {row.error ? (
        <p id={`error-${id}`} className="mt-1 text-fact text-vermilion">
          {row.error}
        </p>
      ) : null}
      {row.text.trim() === '' ? null : (
        <LineReadingView
          id={`reading-${id}`}
          line={row.text}
          reading={requirementReading(row.text, { t: say, language: i18n.language })}
          onChoose={isLive ? write : null}
        />
      )}
    </div>
  )
}
