import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChoiceField } from '../../components/form/choice-field'
import { SearchedChoice } from '../../components/form/searched-choice'
import { TextField } from '../../components/form/text-field'
import { judgeAbilityLine } from '../../domain/listing/document/judge-line'
import { mostRequirements } from '../../domain/listing/limits'
import { LineRows } from '../form/line-rows'
import type { DocumentOfForm } from '../form/live-document'
import { type PostedForm, PostFrame } from '../form/post-frame'
import { abilityReading } from './abilities'

interface CapabilityFormPageProps extends PostedForm, DocumentOfForm {
  readonly steps: ComponentProps<typeof ChoiceField>['options']
}

const labelled = [
  'title',
  'summary',
  'step',
  'processes',
  'materials',
  'products',
  'abilities',
  'leadTimeMin',
  'leadTimeMax',
  'trl',
  'description',
] as const

/** The form of a capability: four things to fill in, the rest as far as it is known. */
export function CapabilityFormPage(props: CapabilityFormPageProps) {
  const { draft, steps, state } = props
  const { t } = useTranslation(['post', 'offer'])
  const values = draft?.values ?? {}
  const labels = Object.fromEntries(
    labelled.map((name) => [name, t(`offer:capability.${name}`)] as const),
  )
  const field = (
    name: 'title' | 'summary' | 'processes' | 'materials' | 'products' | 'description',
  ) => ({
    name,
    label: t(`offer:capability.${name}`),
    value: values[name],
    state,
  })
  return (
    <PostFrame {...props} kind="capability" labels={labels}>
      <TextField {...field('title')} hint={t('offer:capability.titleHint')} maxLength={80} />
      <TextField
        {...field('summary')}
        hint={t('offer:capability.summaryHint')}
        rows={2}
        maxLength={200}
      />
      <SearchedChoice
        name="step"
        label={t('offer:capability.step')}
        options={steps}
        value={values.step}
        state={state}
      />
      <TextField
        {...field('processes')}
        hint={t('offer:capability.processesHint')}
        maxLength={300}
      />
      <TextField {...field('materials')} hint={t('offer:capability.processesHint')} isOptional />
      <TextField {...field('products')} hint={t('offer:capability.processesHint')} isOptional />
      <LineRows
        name="abilities"
        label={t('offer:capability.abilities')}
        hint={t('offer:capability.abilitiesHint')}
        most={mostRequirements}
        value={values.abilities}
        state={state}
        read={abilityReading}
        files={{
          judge: judgeAbilityLine,
          document: props.document,
          liveDocument: props.liveDocument,
        }}
      />
      {(['leadTimeMin', 'leadTimeMax'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          type="number"
          label={t(`offer:capability.${name}`)}
          unit={t('offer:capability.days')}
          value={values[name]}
          isOptional
          state={state}
        />
      ))}
      <TextField
        name="trl"
        type="number"
        label={t('offer:capability.trl')}
        value={values.trl}
        isOptional
        state={state}
      />
      <TextField {...field('description')} hint={t('post.markdown')} rows={4} isOptional />
    </PostFrame>
  )
}
