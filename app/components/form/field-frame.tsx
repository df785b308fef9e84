import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface FieldFrameProps {
  /** `field-<name>`, unless two forms of a page have fields of one name. */
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
  readonly isRequired: boolean
  readonly children: ReactNode
}

/** Label, hint and error of a field; the field itself stands between. */
export function FieldFrame({ id, label, hint, error, isRequired, children }: FieldFrameProps) {
  const { t } = useTranslation()
  return (
    <div>
      <label htmlFor={id} className="block font-medium">
        {label}
        {isRequired ? null : (
          <span className="pl-1.5 text-fact text-ink-faint">{t('optional')}</span>
        )}
      </label>
      {hint ? (
        <p id={`hint-${id}`} className="text-fact text-ink-soft">
          {hint}
        </p>
      ) : null}
      <div className="mt-1 flex items-center gap-2">{children}</div>
      {error ? (
        <p id={`error-${id}`} className="mt-1 text-fact text-vermilion">
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** Ties a field to its hint and its error for readers of a screen reader. */
export function describe(id: string, name: string, hint?: string, error?: string) {
  const described = [hint ? `hint-${id}` : null, error ? `error-${id}` : null].filter(Boolean)
  return {
    id,
    name,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
  } as const
}

export const boxLook =
  'min-h-10 w-full rounded-sm border border-line-strong bg-paper px-3 py-1.5 aria-invalid:border-vermilion'
