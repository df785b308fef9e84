import { useTranslation } from 'react-i18next'
import { boxLook, describe } from '../../components/form/field-frame'
import type { FormValues } from '../../components/form/form-values'
import { TextField } from '../../components/form/text-field'

interface RequirementRowsProps {
  readonly values: Readonly<Record<string, string>>
  readonly state: FormValues | null | undefined
}

/** The requirements of a need, a row each with who may read it; further ones are written as lines. */
export function RequirementRows({ values, state }: RequirementRowsProps) {
  const { t } = useTranslation('demand')
  const shown = state?.values ?? values
  const rows = rowsOf(shown)
  return (
    <div className="space-y-3">
      {rows.length === 0 ? null : (
        <fieldset className="space-y-2">
          <legend className="font-medium">{t('need.requirements')}</legend>
          <p className="text-fact text-ink-soft">{t('need.requirementsHint')}</p>
          {rows.map((at) => (
            <Row key={shown[`requirements[${at}].id`]} at={at} values={values} state={state} />
          ))}
        </fieldset>
      )}
      <TextField
        name="newRequirements"
        label={t(rows.length === 0 ? 'need.requirements' : 'need.moreRequirements')}
        hint={t('need.newRequirementsHint')}
        rows={5}
        state={state}
        isOptional
      />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span aria-hidden="true">{t('need.newTier')}</span>
        <TierSelect name="newTier" chosen={shown.newTier ?? '0'} label={t('need.newTier')} />
      </p>
    </div>
  )
}

/** The numbers of the rows that a form holds. */
export function rowsOf(values: Readonly<Record<string, string>>): readonly number[] {
  const numbers = Object.keys(values).map(
    (name) => /^requirements\[(\d{1,3})\]\.id$/.exec(name)?.[1],
  )
  return numbers.flatMap((it) => (it === undefined ? [] : [Number(it)])).sort((a, b) => a - b)
}

interface RowProps extends RequirementRowsProps {
  readonly at: number
}

function Row({ at, values, state }: RowProps) {
  const { t } = useTranslation('demand')
  const nameOf = (part: string) => `requirements[${at}].${part}`
  const textOf = (part: string) => state?.values[nameOf(part)] ?? values[nameOf(part)] ?? ''
  const error = state?.errors[nameOf('text')]
  const lot = values[`lotTitle.${textOf('lot')}`]
  // As it was understood when it was saved: what is being typed may be understood otherwise.
  const isStatement = values[`isStatement.${textOf('id')}`] === textOf('text')
  const id = `field-${nameOf('text')}`
  const label = t('need.requirementOf', { number: at + 1 })
  return (
    <div className="border-b border-line pb-2">
      <input type="hidden" name={nameOf('id')} value={textOf('id')} />
      <input type="hidden" name={nameOf('lot')} value={textOf('lot')} />
      {lot ? <p className="text-fact text-ink-soft">{t('need.ofLot', { lot })}</p> : null}
      <div className="flex flex-wrap gap-2">
        <input
          {...describe(id, nameOf('text'), undefined, error)}
          aria-label={label}
          defaultValue={textOf('text')}
          maxLength={500}
          className={`${boxLook} min-w-0 grow basis-full sm:basis-60`}
        />
        <select
          name={nameOf('strictness')}
          aria-label={t('need.strictnessOf', { number: at + 1 })}
          defaultValue={textOf('strictness')}
          className={selectLook}
        >
          <option value="hard">{t('need.strictness.hard')}</option>
          <option value="wish">{t('need.strictness.wish')}</option>
        </select>
        <TierSelect
          name={nameOf('tier')}
          chosen={textOf('tier')}
          label={t('need.tierOfRequirement', { number: at + 1 })}
        />
      </div>
      {isStatement && !error ? (
        <p className="mt-1 text-fact text-ink-soft">{t('need.isStatement')}</p>
      ) : null}
      {error ? (
        <p id={`error-${id}`} className="mt-1 text-fact text-vermilion">
          {error}
        </p>
      ) : null}
    </div>
  )
}

const tiers = ['0', '1', '2'] as const
const selectLook = 'min-h-10 shrink-0 rounded-sm border border-line-strong bg-paper px-2'

interface TierSelectProps {
  readonly name: string
  readonly chosen: string
  readonly label: string
}

function TierSelect({ name, chosen, label }: TierSelectProps) {
  const { t } = useTranslation('demand')
  return (
    <select name={name} aria-label={label} defaultValue={chosen} className={selectLook}>
      {tiers.map((tier) => (
        <option key={tier} value={tier}>
          {t(`need.tier.${tier}`)}
        </option>
      ))}
    </select>
  )
}
