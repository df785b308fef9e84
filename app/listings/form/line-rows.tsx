import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { boxLook } from '../../components/form/field-frame'
import type { FormValues } from '../../components/form/form-values'
import { useIsLive } from '../../components/form/use-is-live'
import type { JudgeLine } from '../../domain/listing/document/judge-line'
import { linesOf } from '../../domain/shared/lines-of'
import type { Wording } from '../../wording/wording'
import { DocumentProposals } from './document-proposals'
import { LineBox } from './line-box'
import { type LineReading, LineReadingView } from './line-reading'
import type { DocumentOfForm } from './live-document'
import { newRowId } from './new-row-id'
import { useTypedLines } from './use-typed-lines'

interface LineRowsProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly most: number
  readonly value: string | undefined
  readonly state: FormValues | null | undefined
  /** How a line is understood. */
  readonly read: (line: string, words: Wording) => LineReading
  readonly isRequired?: boolean
  /** Where lines may come from a file: how, and whether one of them states a fact. */
  readonly files?: DocumentOfForm & { readonly judge: JudgeLine }
}

/**
 * Things that are said a line each, and are sent as one text. A line becomes a row on the spot, read back
 * in words; without scripts it is one box, with what stands in it read back below.
 */
export function LineRows(props: LineRowsProps) {
  const { name, label, hint, most, value, state, read, isRequired, files } = props
  const { i18n } = useTranslation('post')
  const { t: say } = useTranslation()
  const isLive = useIsLive()
  const written = state?.values[name] ?? value ?? ''
  const [rows, setRows] = useState(() => rowsOfText(written))
  const { typed, onType, onLeave } = useTypedLines('', (lines) => {
    const taken = lines.slice(0, Math.max(0, most - rows.length))
    if (taken.length > 0) {
      setRows([...rows, ...taken.map((line) => ({ id: newRowId(), text: line.trim() }))])
    }
    return { left: lines.slice(taken.length) }
  })
  const words = { t: say, language: i18n.language }
  const all = [...rows.map(({ text }) => text), typed].filter((line) => line.trim() !== '')
  return (
    <div className="space-y-2">
      {isLive ? <input type="hidden" name={name} value={all.join('\n')} /> : null}
      <LineBox
        name={isLive ? null : name}
        id={`field-${name}`}
        label={label}
        hint={hint}
        error={state?.errors[name]}
        text={isLive ? typed : written}
        isRequired={isRequired === true}
        most={most}
        isFull={isLive && rows.length >= most}
        onType={isLive ? onType : (early) => setRows(rowsOfText(early))}
        onLeave={onLeave}
      />
      {rows.map((row, at) => (
        <Row
          key={row.id}
          row={row}
          number={at + 1}
          label={label}
          isLive={isLive}
          reading={read(row.text, words)}
          onWrite={(text) => setRows(rows.map((it) => (it.id === row.id ? { ...it, text } : it)))}
          onRemove={() => setRows(rows.filter((it) => it.id !== row.id))}
        />
      ))}
      {files === undefined ? null : (
        <DocumentProposals
          {...files}
          state={state}
          read={read}
          present={rows.map(({ text }) => ({ text, strictness: 'hard', tier: 0 }))}
          onTake={(line) => {
            if (rows.length >= most) return false
            setRows([...rows, { id: newRowId(), text: line.trim() }])
            return true
          }}
        />
      )}
    </div>
  )
}

/** A piece of equipment says a dozen things on its line. */
const mostLine = 500

interface LineRow {
  readonly id: string
  readonly text: string
}

/** The same on the server and in the browser: ids by place. */
function rowsOfText(text: string): readonly LineRow[] {
  return linesOf(text).map(([, line], at) => ({ id: String(at), text: line }))
}

interface RowProps {
  readonly row: LineRow
  readonly number: number
  readonly label: string
  readonly isLive: boolean
  readonly reading: LineReading
  readonly onWrite: (text: string) => void
  readonly onRemove: () => void
}

function Row({ row, number, label, isLive, reading, onWrite, onRemove }: RowProps) {
  const { t } = useTranslation('post')
  return (
    <div className="border-b border-line pb-2" data-line="">
      {isLive ? (
        <div className="flex flex-wrap gap-2">
          <input
            aria-label={t('reading.rowOf', { label, number })}
            value={row.text}
            onChange={(event) => onWrite(event.target.value)}
            maxLength={mostLine}
            className={`${boxLook} min-w-0 grow basis-40`}
          />
          <button
            type="button"
            className="min-h-10 px-2 text-work"
            aria-label={t('reading.removeRow', { label, number })}
            onClick={onRemove}
          >
            {t('reading.remove')}
          </button>
        </div>
      ) : (
        <p>{row.text}</p>
      )}
      {row.text.trim() === '' ? null : (
        <LineReadingView
          id={`reading-${row.id}`}
          line={row.text}
          reading={reading}
          onChoose={isLive ? onWrite : null}
        />
      )}
    </div>
  )
}
