import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Alert } from '../alert'
import { buttonLook } from '../button-look'
import { FormTokenContext } from './form-token-context'
import type { FormValues } from './form-values'

interface PostFormProps {
  readonly submit?: string
  /** For fields that stand elsewhere. */
  readonly id?: string
  /** What was refused the last time. */
  readonly state?: FormValues | null | undefined
  /** Which of several forms of a page this is. */
  readonly intent?: string
  readonly action?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly hasFiles?: boolean
  /** What the fields are called, for the list of errors on top. */
  readonly labels?: Readonly<Record<string, string>>
  /** The ids of fields that are not `field-<name>`: a page with several forms has a name twice. */
  readonly ids?: Readonly<Record<string, string>>
  /** In place of one button, several, each with an intent of its own and perhaps a key. */
  readonly buttons?: readonly {
    readonly intent: string
    readonly label: string
    readonly shortcut?: string
    readonly look: string
    /** Goes without the fields that the other buttons need. */
    readonly isFree?: boolean
  }[]
  /** A second way to send the form. */
  readonly other?: { readonly intent: string; readonly label: string }
  readonly look?: 'main' | 'plain'
  readonly children?: ReactNode
}

/** A form that changes something. Errors stand on top, with links to their fields, and beside them. */
export function PostForm(props: PostFormProps) {
  const token = useContext(FormTokenContext)
  const { state, intent, hidden = {}, look = 'main', other } = props
  const isOurs = intent === undefined || [intent, other?.intent].includes(state?.values.intent)
  return (
    <form
      id={props.id}
      method="post"
      action={props.action}
      encType={props.hasFiles ? 'multipart/form-data' : undefined}
      className="space-y-4"
    >
      {state?.message && isOurs ? (
        <FormErrors state={state} labels={props.labels ?? {}} ids={props.ids ?? {}} />
      ) : null}
      <input type="hidden" name="token" value={token} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <div className="flex flex-wrap gap-3">
        {props.submit === undefined ? null : (
          <button
            type="submit"
            name={intent === undefined ? undefined : 'intent'}
            value={intent}
            className={buttonLook[look]}
          >
            {props.submit}
          </button>
        )}
        {(props.buttons ?? []).map(({ intent, label, shortcut, look, isFree }) => (
          <button
            key={intent}
            type="submit"
            name="intent"
            value={intent}
            data-shortcut={shortcut}
            formNoValidate={isFree}
            className={look}
          >
            {label}
          </button>
        ))}
        {other ? (
          <button type="submit" name="intent" value={other.intent} className={buttonLook.plain}>
            {other.label}
          </button>
        ) : null}
      </div>
    </form>
  )
}

interface FormErrorsProps extends Required<Pick<PostFormProps, 'labels' | 'ids'>> {
  readonly state: FormValues
}

function FormErrors({ state, labels, ids }: FormErrorsProps) {
  const { t } = useTranslation()
  const errors = Object.entries(state.errors)
  return (
    <Alert kind="blocked" title={state.message ?? undefined}>
      {errors.length === 0 ? null : (
        <ul className="list-disc pl-5">
          {errors.map(([name, text]) => (
            <li key={name}>
              <a href={`#${ids[name] ?? `field-${name}`}`}>
                {labels[name] === undefined
                  ? text
                  : t('labelledText', { label: labels[name], text })}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
