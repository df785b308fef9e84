import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { buttonLook } from '../../components/button-look'
import { boxLook, describe, FieldFrame } from '../../components/form/field-frame'
import { useIsLive } from '../../components/form/use-is-live'
import { mostFileBytes } from '../../platform/files/upload-limits'
import { readIntent } from './document-done'
import type { LiveDocument } from './live-document'

interface DocumentFieldProps {
  readonly live: LiveDocument
  readonly error: string | undefined
}

/** A file whose text is proposed to the form. Without scripts it is sent with all that was typed. */
export function DocumentField({ live, error: told }: DocumentFieldProps) {
  const { t } = useTranslation('post')
  const isLive = useIsLive()
  const box = useRef<HTMLInputElement>(null)
  const [isTooLarge, setIsTooLarge] = useState(false)
  const error = isTooLarge ? t('document.refused.size') : told
  const send = () => {
    const form = new FormData()
    const token = box.current?.form?.elements.namedItem('token')
    form.set('token', token instanceof HTMLInputElement ? token.value : '')
    const [file] = box.current?.files ?? []
    const isLarge = (file?.size ?? 0) > mostFileBytes
    setIsTooLarge(isLarge)
    if (isLarge) return
    if (file !== undefined) form.set('document', file)
    live.ask(form)
  }
  return (
    <FieldFrame
      id="field-document"
      label={t('document.label')}
      hint={t('document.hint')}
      error={error}
      isRequired={false}
    >
      <input
        {...describe('field-document', 'document', t('document.hint'), error)}
        ref={box}
        type="file"
        accept=".docx,.pdf,.xlsx,.csv,.tsv,.txt"
        className={`${boxLook} min-w-0`}
      />
      <button
        type={isLive ? 'button' : 'submit'}
        name="intent"
        value={readIntent}
        formEncType="multipart/form-data"
        formAction="#document"
        formNoValidate
        disabled={live.isReading}
        className={`${buttonLook.plain} shrink-0`}
        // The box above would become a row when it is left, and move the button from under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        onClick={isLive ? send : undefined}
      >
        {t(live.isReading ? 'document.reading' : 'document.read')}
      </button>
    </FieldFrame>
  )
}
