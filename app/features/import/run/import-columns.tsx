import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../../components/form/choice-field'
import { boxLook } from '../../../components/form/field-frame'
import { PostForm } from '../../../components/form/post-form'
import type { SheetView } from './read-run.server'

interface ImportColumnsProps {
  readonly sheets: readonly SheetView[]
  readonly isAgain: boolean
}

/** Which sheet holds what, which line the headers are, and what each column becomes. */
export function ImportColumns({ sheets, isAgain }: ImportColumnsProps) {
  const { t } = useTranslation('imports')
  const starts = sheets.map((_, at) =>
    sheets.slice(0, at).reduce((sum, { columns }) => sum + columns.length, 0),
  )
  return (
    <PostForm
      submit={t(isAgain ? 'again' : 'check')}
      intent="check"
      other={{ intent: 'look', label: t('lookAgain') }}
    >
      <h2 className="text-title">{t('columnsTitle')}</h2>
      <p className="text-ink-soft">{t('columnsLead')}</p>
      {sheets.map((sheet, at) => (
        <SheetFields key={sheet.name} sheet={sheet} at={at} start={starts[at] ?? 0} />
      ))}
    </PostForm>
  )
}

interface SheetFieldsProps {
  readonly sheet: SheetView
  readonly at: number
  /** How many columns the sheets before it have: fields are numbered through. */
  readonly start: number
}

function SheetFields({ sheet, at, start }: SheetFieldsProps) {
  const { t } = useTranslation('imports')
  const { name, kind, row, rows, columns } = sheet
  const field = (part: string) => `sheets[${at}].${part}`
  // Fields that a form of other columns had before are others, not the same with another choice.
  const shown = `${kind ?? 'none'}/${row}`
  return (
    <fieldset className="space-y-3 border-t border-line pt-3">
      <legend className="font-semibold">{t('sheet', { name })}</legend>
      {sheet.isHidden ? <p>{t('hiddenSheet')}</p> : null}
      <input key={shown} type="hidden" name={field('shown')} defaultValue={shown} />
      <div className="grid gap-3 sm:grid-cols-2">
        <ChoiceField
          key={`kind ${shown}`}
          name={field('kind')}
          id={`sheet-${at}-kind`}
          label={t('holds')}
          options={[
            ...sheet.kinds.map((it) => ({ value: it, label: t(`kind.${it}`) })),
            { value: 'none', label: t('leaveOutSheet') },
          ]}
          value={kind ?? 'none'}
        />
        <ChoiceField
          key={`row ${shown}`}
          name={field('row')}
          id={`sheet-${at}-row`}
          label={t('headerRow')}
          options={rows.map((it) => ({
            value: String(it.row),
            label: t('rowChoice', { row: it.row, text: it.text }),
          }))}
          value={String(row)}
        />
      </div>
      {columns.length === 0 ? null : (
        <ul className="divide-y divide-line border-y border-line">
          {columns.map((column, index) => (
            <ColumnField
              key={`${shown} ${column.at} ${column.id}`}
              column={column}
              sheet={sheet}
              place={`${at}.${column.at}`}
              number={start + index}
            />
          ))}
        </ul>
      )}
    </fieldset>
  )
}

interface ColumnFieldProps {
  readonly column: SheetView['columns'][number]
  readonly sheet: SheetView
  readonly place: string
  readonly number: number
}

function ColumnField({ column, sheet, place, number }: ColumnFieldProps) {
  const { t } = useTranslation('imports')
  const id = `column-${number}`
  return (
    <li className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_16rem] sm:items-center">
      <div className="min-w-0">
        <label htmlFor={id} className="font-medium break-words">
          {column.header}
        </label>
        <p className="truncate text-fact text-ink-soft">{column.samples.join(' · ')}</p>
      </div>
      <div>
        <input type="hidden" name={`columns[${number}].place`} value={place} />
        <select
          id={id}
          name={`columns[${number}].column`}
          defaultValue={column.id ?? ''}
          className={boxLook}
        >
          <option value="">{t('leaveOut')}</option>
          {sheet.choices.map(({ value, label, isRequired }) => (
            <option key={value} value={value}>
              {isRequired ? `${label} · ${t('required')}` : label}
            </option>
          ))}
        </select>
      </div>
    </li>
  )
}
