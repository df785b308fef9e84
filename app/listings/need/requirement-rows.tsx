import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FormValues } from '../../components/form/form-values'
import { useIsLive } from '../../components/form/use-is-live'
import { judgeRequirementLine } from '../../domain/listing/document/judge-line'
import { mostRequirements } from '../../domain/listing/limits'
import { splitRequirements } from '../../domain/listing/split-requirements'
import { DocumentProposals } from '../form/document-proposals'
import { LineBox } from '../form/line-box'
import type { DocumentOfForm } from '../form/live-document'
import type { StandingLine } from '../form/standing-line'
import { useTypedLines } from '../form/use-typed-lines'
import { rowOf, withRequirement } from './add-requirement'
import type { LiveReach } from './need-reach'
import { ReachLine } from './reach-line'
import { requirementReading } from './requirement-reading'
import { type FormRow, RequirementRow } from './requirement-row'
import { rowsIn, tierOfRow } from './rows-of'
import { TierSelect } from './tier-select'

interface RequirementRowsProps extends DocumentOfForm {
  readonly values: Readonly<Record<string, string>>
  readonly state: FormValues | null | undefined
  readonly live: LiveReach
}

/**
 * The requirements of a need, a row each: what it says, how it is understood, how strictly, and who may
 * read it. A line that is typed or pasted below becomes a row on the spot; without scripts, when sent.
 */
export function RequirementRows(props: RequirementRowsProps) {
  const { values, state, live } = props
  const { t } = useTranslation('demand')
  const shown = state?.values ?? values
  const isLive = useIsLive()
  const [rows, setRows] = useState(() => rowsIn(shown, state?.errors ?? {}))
  const [newTier, setNewTier] = useState(shown.newTier ?? '0')
  const change = (id: string, part: Partial<FormRow>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const { typed, onType, onLeave } = useTypedLines(shown.newRequirements ?? '', (written) => {
    const lines = written.flatMap(splitRequirements)
    const taken = lines.slice(0, Math.max(0, mostRequirements - rows.length))
    if (taken.length > 0) setRows([...rows, ...taken.map((line) => rowOf(line, newTier))])
    return { left: lines.slice(taken.length) }
  })
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
        isRequired={false}
        most={mostRequirements}
        isFull={rows.length >= mostRequirements}
        name="newRequirements"
        id="field-newRequirements"
        label={t(rows.length === 0 ? 'need.requirements' : 'need.moreRequirements')}
        hint={t('need.newRequirementsHint')}
        error={state?.errors.newRequirements}
        text={typed}
        onType={onType}
        onLeave={onLeave}
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
      <DocumentProposals
        {...props}
        judge={judgeRequirementLine}
        read={requirementReading}
        present={rows.map(standingOf)}
        onTake={(line) => {
          const placed = withRequirement(rows, line, newTier)
          if (placed !== null) setRows(placed)
          return placed !== null
        }}
      />
      <ReachLine {...live} written={rows.map((it) => `${it.strictness}${it.text}`).join('\n')} />
    </div>
  )
}

function standingOf(row: FormRow): StandingLine {
  return { text: row.text, strictness: row.strictness, tier: tierOfRow(row) }
}
