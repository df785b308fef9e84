import { type ReactNode, useContext } from 'react'
import { Alert } from '../alert'
import { buttonLook } from '../button-look'
import { FormTokenContext } from './form-token-context'
import type { FormValues } from './form-values'

interface PostFormProps {
  readonly submit: string
  /** What was refused the last time. */
  readonly state?: FormValues | null | undefined
  /** Which of several forms of a page this is. */
  readonly intent?: string
  readonly action?: string
  readonly hidden?: Readonly<Record<string, string>>
  readonly hasFiles?: boolean
  readonly look?: 'main' | 'plain'
  readonly children?: ReactNode
}

/** A form that changes something. Errors stand on top, with links to their fields, and beside them. */
export function PostForm(props: PostFormProps) {
  const token = useContext(FormTokenContext)
  const { state, intent, hidden = {}, look = 'main' } = props
  const isOurs = intent === undefined || state?.values.intent === intent
  return (
    <form
      method="post"
      action={props.action}
      encType={props.hasFiles ? 'multipart/form-data' : undefined}
      className="space-y-4"
    >
      {state?.message && isOurs ? <FormErrors state={state} /> : null}
      <input type="hidden" name="token" value={token} />
      {intent === undefined ? null : <input type="hidden" name="intent" value={intent} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {props.children}
      <button type="submit" className={buttonLook[look]}>
        {props.submit}
      </button>
    </form>
  )
}

function FormErrors({ state }: { readonly state: FormValues }) {
  const errors = Object.entries(state.errors)
  return (
    <Alert kind="blocked" title={state.message ?? undefined}>
      {errors.length === 0 ? null : (
        <ul className="list-disc pl-5">
          {errors.map(([name, text]) => (
            <li key={name}>
              <a href={`#field-${name}`}>{text}</a>
            </li>
          ))}
        </ul>
      )}
    </Alert>
  )
}
