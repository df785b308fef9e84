import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boxLook, describe } from '../../components/form/field-frame'
import type { FormValues } from '../../components/form/form-values'
import { useIsLive } from '../../components/form/use-is-live'
import { mostRequirements } from '../../domain/listing/limits'
import { readRequirementLine } from '../../domain/listing/read-requirement-line'
import { splitRequirements } from '../../domain/listing/split-requirements'
import { LineReadingView } from '../form/line-reading'
import { newRowId, takeLines } from '../form/use-lines'
import type { LiveReach } from './need-reach'
import { ReachLine } from './reach-line'
import { requirementReading } from './requirement-reading'
import { rowsOf } from './rows-of'

interface RequirementRowsProps {
  readonly values: Readonly<Record<string, string>>
  readonly state: FormValues | null | undefined
  readonly live: LiveReach
}

interface Row {
  readonly id: string
  readonly lot: string
  readonly text: string
  readonly strictness: string
  readonly tier: string
  /** What was wrong with it when it was sent, until it is changed. */
  readonly error: string | undefined
}

/**
 * The requirements of a need, a row each: what it says, how it is understood, how strictly, and who may
 * read it. A line that is typed or pasted below becomes a row on the spot; without scripts, when sent.
 */
export function RequirementRows({ values, state, live }: RequirementRowsProps) {
  const { t } = useTranslation('demand')
  const shown = state?.values ?? values
  const isLive = useIsLive()
  const [rows, setRows] = useState(() => rowsIn(shown, state?.errors ?? {}))
  const [newTier, setNewTier] = useState(shown.newTier ?? '0')
  const [typed, setTyped] = useState(shown.newRequirements ?? '')
  const room = mostRequirements - rows.length
  const change = (id: string, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = (text: string, isWhole: boolean) => {
    const { lines: written, rest } = takeLines(isWhole ? `${text}\n` : text)
    const lines = written.flatMap(splitRequirements)
    const taken = lines.slice(0, Math.max(0, room))
    if (taken.length > 0) setRows([...rows, ...taken.map((line) => rowOf(line, newTier))])
    setTyped([...lines.slice(taken.length), rest].join('\n'))
  }
  return (
    <div className="space-y-3">
      {rows.length === 0 ? null : (
        <fieldset className="space-y-2">
          <legend className="font-medium">{t('need.requirements')}</legend>
          <p className="text-fact text-ink-soft">{t('need.requirementsHint')}</p>
          {rows.map((row, at) => (
            <RequirementRow
              key={row.id}
              row={row}
              at={at}
              lot={values[`lotTitle.${row.lot}`]}
              onChange={(part) => change(row.id, part)}
              onRemove={isLive ? () => setRows(rows.filter(({ id }) => id !== row.id)) : null}
              isLive={isLive}
            />
          ))}
        </fieldset>
      )}
      <LineBox
        label={t(rows.length === 0 ? 'need.requirements' : 'need.moreRequirements')}
        error={state?.errors.newRequirements}
        text={typed}
        onType={(text) => (/[\r\n]/.test(text) ? add(text, false) : setTyped(text))}
        onLeave={() => add(typed, true)}
      />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span aria-hidden="true">{t('need.newTier')}</span>
        <TierSelect
          name="newTier"
          chosen={newTier}
          label={t('need.newTier')}
          onChoose={setNewTier}
        />
      </p>
      <ReachLine {...live} written={rows.map((it) => `${it.strictness}${it.text}`).join('\n')} />
    </div>
  )
}

interface LineBoxProps {
  readonly label: string
  readonly error: string | undefined
  readonly text: string
  readonly onType: (text: string) => void
  readonly onLeave: () => void
}

/** Where further lines are typed; what stands in it is sent like a row that is not one yet. */
function LineBox({ label, error, text, onType, onLeave }: LineBoxProps) {
  const { t } = useTranslation('demand')
  const id = 'field-newRequirements'
  const hint = t('need.newRequirementsHint')
  const box = useRef<HTMLTextAreaElement>(null)
  // What was typed before the page's scripts were there is not forgotten.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => {
    const early = box.current?.value ?? ''
    if (early !== text) onType(early)
  }, [])
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <p id={`hint-${id}`} className="text-fact text-ink-soft">
        {hint}
      </p>
      <textarea
        {...describe(id, 'newRequirements', hint, error)}
        ref={box}
        rows={4}
        value={text}
        onChange={(event) => onType(event.target.value)}
        onBlur={onLeave}
        className={`mt-1 ${boxLook}`}
      />
      {error ? (
        <p id={`error-${id}`} className="mt-1 text-fact text-vermilion">
          {error}
        </p>
      ) : null}
    </div>
  )
}

function rowsIn(
  values: Readonly<Record<string, string>>,
  errors: Readonly<Record<string, string>>,
): readonly Row[] {
  return rowsOf(values).map((at) => {
    const of = (part: string) => values[`requirements[${at}].${part}`] ?? ''
    return {
      id: of('id'),
      lot: of('lot'),
      text: of('text'),
      strictness: of('strictness') === 'wish' ? 'wish' : 'hard',
      tier: of('tier'),
      error: errors[`requirements[${at}].text`],
    }
  })
}

/** A line as a row: what it says of its strictness and of who may read it is taken over. */
function rowOf(line: string, newTier: string): Row {
  const read = readRequirementLine(line)
  const said = read.ok ? read.value : { strictness: 'hard', tier: 0 }
  return {
    id: newRowId(),
    lot: '',
    text: line.trim(),
    strictness: said.strictness,
    tier: String(Math.max(said.tier, Number(newTier))),
    error: undefined,
  }
}

interface RequirementRowProps {
  readonly row: Row
  readonly at: number
  readonly lot: string | undefined
  readonly isLive: boolean
  readonly onChange: (part: Partial<Row>) => void
  readonly onRemove: (() => void) | null
}

function RequirementRow({ row, at, lot, isLive, onChange, onRemove }: RequirementRowProps) {
  const { t, i18n } = useTranslation('demand')
  const { t: say } = useTranslation()
  const nameOf = (part: string) => `requirements[${at}].${part}`
  const id = `field-${nameOf('text')}`
  const number = at + 1
  const write = (text: string) => onChange({ text, error: undefined })
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
          onChange={(event) => onChange({ strictness: event.target.value })}
          className={selectLook}
        >
          <option value="hard">{t('need.strictness.hard')}</option>
          <option value="wish">{t('need.strictness.wish')}</option>
        </select>
        <TierSelect
          name={nameOf('tier')}
          chosen={row.tier}
          label={t('need.tierOfRequirement', { number })}
          onChoose={(tier) => onChange({ tier })}
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

const tiers = ['0', '1', '2'] as const
const selectLook = 'min-h-10 shrink-0 rounded-sm border border-line-strong bg-paper px-2'

interface TierSelectProps {
  readonly name: string
  readonly chosen: string
  readonly label: string
  readonly onChoose: (tier: string) => void
}

function TierSelect({ name, chosen, label, onChoose }: TierSelectProps) {
  const { t } = useTranslation('demand')
  return (
    <select
      name={name}
      aria-label={label}
      value={chosen}
      onChange={(event) => onChoose(event.target.value)}
      className={selectLook}
    >
      {tiers.map((tier) => (
        <option key={tier} value={tier}>
          {t(`need.tier.${tier}`)}
        </option>
      ))}
    </select>
  )
}
