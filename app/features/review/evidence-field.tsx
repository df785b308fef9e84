import { useTranslation } from 'react-i18next'
import { FilesField } from '../../components/form/files-field'
import type { FormValues } from '../../components/form/form-values'

/** The papers that prove what an operator is asked to confirm. */
export function EvidenceField({ state }: { readonly state: FormValues | null | undefined }) {
  const { t } = useTranslation('manage')
  return (
    <FilesField
      name="files"
      label={t('verification.files')}
      hint={t('verification.filesHint')}
      accept=".pdf,.jpg,.jpeg,.png,.webp"
      state={state}
    />
  )
}
