import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/form/choice-field'
import { SearchedChoice } from '../../components/form/searched-choice'
import { TextField } from '../../components/form/text-field'
import { needKinds } from '../../domain/listing/kinds'
import { FormGroup } from '../form/form-group'
import type { DocumentOfForm } from '../form/live-document'
import { type PostedForm, PostFrame } from '../form/post-frame'
import { type Grant, GrantsSection } from './grants-section'
import type { LiveReach } from './need-reach'
import { RequirementRows } from './requirement-rows'
import { rowsOf } from './rows-of'
import { TierTable } from './tier-table'

interface Option {
  readonly value: string
  readonly label: string
}

interface NeedFormPageProps extends PostedForm, DocumentOfForm {
  readonly grants: readonly Grant[]
  readonly steps: readonly Option[]
  readonly districts: readonly Option[]
  readonly live: LiveReach
}

/** The form of a need: six things to fill in, the rest as far as it is known. */
export function NeedFormPage(props: NeedFormPageProps) {
  const { organizationId, draft, grants, result } = props
  const after =
    draft === null ? null : (
      <GrantsSection
        grants={grants}
        action={`/manage/${organizationId}/grants/${draft.id}`}
        refusal={result === 'unknown' || result === 'own' ? result : null}
      />
    )
  return (
    <PostFrame {...props} kind="need" labels={useLabels(props)} after={after}>
      <NeedFields {...props} />
    </PostFrame>
  )
}

const labelled = [
  'kind',
  'title',
  'summary',
  'step',
  'description',
  'detail',
  'quantity',
  'closesAt',
  'responseDays',
  'budgetMin',
  'budgetMax',
  'district',
  'alias',
] as const

function useLabels({ state }: NeedFormPageProps): Readonly<Record<string, string>> {
  const { t } = useTranslation('demand')
  const rows = rowsOf(state?.values ?? {})
  return Object.fromEntries([
    ...labelled.map((name) => [name, t(`need.${name}`)] as const),
    ['newRequirements', t('need.requirements')] as const,
    ...rows.map(
      (at) => [`requirements[${at}].text`, t('need.requirementOf', { number: at + 1 })] as const,
    ),
  ])
}

function NeedFields(props: NeedFormPageProps) {
  const { draft, steps, districts, state } = props
  const { t } = useTranslation(['post', 'demand'])
  const values = draft?.values ?? {}
  const text = (name: 'title' | 'summary' | 'quantity' | 'description' | 'detail' | 'alias') => ({
    name,
    label: t(`demand:need.${name}`),
    value: values[name],
    state,
  })
  return (
    <>
      <FormGroup label={t('post.basics')}>
        <ChoiceField
          name="kind"
          label={t('demand:need.kind')}
          options={needKinds.map((value) => ({ value, label: t(`demand:need.kinds.${value}`) }))}
          value={values.kind}
          state={state}
        />
        <TextField {...text('title')} hint={t('demand:need.titleHint')} maxLength={80} />
        <TextField
          {...text('summary')}
          hint={t('demand:need.summaryHint')}
          rows={2}
          maxLength={200}
        />
        <SearchedChoice
          name="step"
          label={t('demand:need.step')}
          options={steps}
          value={values.step}
          state={state}
        />
      </FormGroup>
      <FormGroup label={t('post.asked')}>
        <RequirementRows {...props} values={values} />
        <TextField {...text('description')} hint={t('post.markdown')} rows={4} isOptional />
        <TextField {...text('detail')} hint={t('demand:need.detailHint')} rows={4} isOptional />
      </FormGroup>
      <FormGroup label={t('post.money')}>
        <TextField
          {...text('quantity')}
          hint={t('demand:need.quantityHint')}
          maxLength={100}
          isOptional
        />
        <TextField
          name="closesAt"
          type="date"
          label={t('demand:need.closesAt')}
          value={values.closesAt}
          state={state}
        />
        <TextField
          name="responseDays"
          type="number"
          label={t('demand:need.responseDays')}
          hint={t('demand:need.responseDaysHint')}
          unit={t('demand:need.days')}
          value={values.responseDays || '7'}
          state={state}
        />
        {(['budgetMin', 'budgetMax'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            type="number"
            label={t(`demand:need.${name}`)}
            unit={t('demand:need.wan')}
            value={values[name]}
            isOptional
            state={state}
          />
        ))}
        <ChoiceField
          name="district"
          label={t('demand:need.district')}
          options={districts}
          isOptional
          value={values.district}
          state={state}
        />
      </FormGroup>
      <FormGroup label={t('post.secrecy')}>
        <TierTable values={values} state={state} />
        <TextField {...text('alias')} hint={t('demand:need.aliasHint')} maxLength={60} isOptional />
      </FormGroup>
    </>
  )
}
