import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/form/choice-field'
import { SearchedChoice } from '../../components/form/searched-choice'
import { TextField } from '../../components/form/text-field'
import { mostEquipment } from '../../domain/listing/limits'
import { FormGroup } from '../form/form-group'
import { LineRows } from '../form/line-rows'
import { type PostedForm, PostFrame } from '../form/post-frame'
import { equipmentReading } from './equipment'

interface Option {
  readonly value: string
  readonly label: string
}

interface PilotFormPageProps extends PostedForm {
  readonly steps: readonly Option[]
  readonly districts: readonly Option[]
}

/** The form of a pilot platform: four things to fill in, the rest as far as it is known. */
export function PilotFormPage(props: PilotFormPageProps) {
  const { t } = useTranslation('offer')
  const names = [...textNames, 'step', 'openDays', 'district'] as const
  const labels = Object.fromEntries(names.map((name) => [name, t(`pilot.${name}`)] as const))
  return (
    <PostFrame {...props} kind="pilot" labels={labels}>
      <PilotFields {...props} />
    </PostFrame>
  )
}

function PilotFields({ draft, steps, districts, state }: PilotFormPageProps) {
  const { t } = useTranslation(['post', 'offer'])
  const values = draft?.values ?? {}
  const field = (name: TextName) => ({
    name,
    label: t(`offer:pilot.${name}`),
    value: values[name],
    state,
  })
  const days = (['1-5', '1-6', '1-7'] as const).map((value) => ({
    value: value as string,
    label: t(`offer:pilot.days.${value}`),
  }))
  const kept =
    values.openDays === 'kept' ? [{ value: 'kept', label: t('offer:pilot.days.kept') }] : []
  return (
    <>
      <FormGroup label={t('post.basics')}>
        <TextField {...field('title')} hint={t('offer:pilot.titleHint')} maxLength={80} />
        <TextField
          {...field('summary')}
          hint={t('offer:pilot.summaryHint')}
          rows={2}
          maxLength={200}
        />
        <SearchedChoice
          name="step"
          label={t('offer:pilot.step')}
          options={steps}
          value={values.step}
          state={state}
        />
        <LineRows
          name="equipment"
          label={t('offer:pilot.equipment')}
          hint={t('offer:pilot.equipmentHint')}
          most={mostEquipment}
          value={values.equipment}
          state={state}
          read={equipmentReading}
          isRequired
        />
      </FormGroup>
      <FormGroup label={t('offer:pilot.reach')}>
        <TextField {...field('scale')} hint={t('offer:pilot.scaleHint')} isOptional />
        <TextField {...field('processes')} hint={t('offer:capability.processesHint')} isOptional />
        <TextField {...field('materials')} hint={t('offer:capability.processesHint')} isOptional />
        <TextField {...field('trlMin')} type="number" isOptional />
        <TextField {...field('trlMax')} type="number" isOptional />
        <TextField {...field('description')} hint={t('post.markdown')} rows={4} isOptional />
      </FormGroup>
      <FormGroup label={t('offer:pilot.hours')}>
        <ChoiceField
          name="openDays"
          label={t('offer:pilot.openDays')}
          options={[...days, ...kept]}
          isOptional
          value={values.openDays}
          state={state}
        />
        <TextField {...field('opensAt')} hint={t('offer:pilot.timeHint')} isOptional />
        <TextField {...field('closesAt')} hint={t('offer:pilot.timeHint')} isOptional />
        <TextField {...field('rules')} hint={t('offer:pilot.rulesHint')} rows={3} isOptional />
        <ChoiceField
          name="district"
          label={t('offer:pilot.district')}
          options={districts}
          isOptional
          value={values.district}
          state={state}
        />
        <TextField {...field('address')} maxLength={200} isOptional />
      </FormGroup>
    </>
  )
}

const textNames = [
  'title',
  'summary',
  'equipment',
  'scale',
  'processes',
  'materials',
  'trlMin',
  'trlMax',
  'description',
  'opensAt',
  'closesAt',
  'rules',
  'address',
] as const
type TextName = (typeof textNames)[number]
